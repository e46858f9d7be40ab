import { isDeepStrictEqual } from 'node:util'
import { expect, it } from 'vitest'
import { playSeed } from '../seed.ts'
import { quickenQueries } from './queries.ts'

it('knows queries and rows again as drizzle writes and maps them', { timeout: 60_000 }, async () => {
  let known = 0
  const different: unknown[] = []
  quickenQueries((quick, slow) => {
    known++
    if (!isDeepStrictEqual(quick, slow)) different.push({ quick, slow })
  })
  for (let seed = 1; seed <= 60; seed++) expect((await playSeed(seed)).violation).toBeUndefined()
  expect(different).toEqual([])
  expect(known).toBeGreaterThan(5000)
})
