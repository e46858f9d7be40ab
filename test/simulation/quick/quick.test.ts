import { expect, it } from 'vitest'
import { run } from '../run.ts'

it('knows queries and rows again as drizzle writes and maps them', { timeout: 120_000 }, async () => {
  const told = await run('quick/compare.ts')
  expect(told).toMatch(/^\d{5,} known again, 0 different$/m)
  expect(told).not.toContain('exit code')
})
