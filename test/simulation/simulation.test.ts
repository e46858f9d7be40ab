import { expect, it } from 'vitest'
import { run } from './run.ts'
import { playSeed } from './seed.ts'

/** As many as two cores play in a minute and a half; the night has a million. */
const SEEDS = 20_000

it('breaks no invariant, whatever goes wrong', { timeout: 600_000 }, async () => {
  const told = await run('simulate.ts', '--seeds', String(SEEDS))
  expect(told).toContain('no invariant broken')
  expect(told).not.toContain('exit code')
})

it('notices every safeguard that is taken away', { timeout: 600_000 }, async () => {
  const told = await run('mutants.ts', '--enough', '1')
  expect(told).not.toContain('NOT CAUGHT')
  expect(told).not.toContain('exit code')
})

it('tells the same story for the same seed', async () => {
  const [first, second]: [string[], string[]] = [[], []]
  await playSeed(39, { tell: (line) => first.push(line) })
  await playSeed(39, { tell: (line) => second.push(line) })
  expect(first.length).toBeGreaterThan(20)
  expect(second).toEqual(first)
})

it('delivers to everybody when nothing goes wrong', { timeout: 60_000 }, async () => {
  const calm: string[] = []
  for (let seed = 1; seed <= 100; seed++) {
    const { faults, endings } = await playSeed(seed)
    if (Object.values(faults).every((n) => n === 0)) calm.push(...endings)
  }
  expect(calm.length).toBeGreaterThan(5)
  expect(calm.filter((end) => end !== 'delivered' && end !== 'expired' && end !== 'refunded')).toEqual([])
})
