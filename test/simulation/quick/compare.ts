import { isDeepStrictEqual } from 'node:util'
import { quickenKinds } from './kinds.ts'

/** Plays seeds, and holds every query and every row that was known again against what drizzle makes of it. */
const SEEDS = 60

quickenKinds()
const { quickenQueries } = await import('./queries.ts')
const { playSeed } = await import('../seed.ts')

let known = 0
let different = 0
quickenQueries((quick, slow) => {
  known++
  if (isDeepStrictEqual(quick, slow)) return
  different++
  console.error(JSON.stringify({ quick, slow }))
})
for (let seed = 1; seed <= SEEDS; seed++) await playSeed(seed)
console.log(`${known} known again, ${different} different`)
