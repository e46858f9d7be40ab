import { parentPort } from 'node:worker_threads'
import { quickenDrizzle } from './quick-drizzle.ts'
import type { Task } from './threads.ts'

// Loaded only now, because the hook has to be there before anything imports drizzle.
quickenDrizzle()
const { playSeed } = await import('./seed.ts')
const { addOutcome, noTotals } = await import('./totals.ts')
const { VARIANTS } = await import('./variants.ts')

parentPort?.on('message', async ({ from, to, variant, enough }: Task) => {
  const totals = noTotals()
  const tampered = VARIANTS.find(({ name }) => name === variant)
  for (let seed = from; seed < to && totals.broken.length < enough; seed++)
    addOutcome(totals, await playSeed(seed, tampered))
  parentPort?.postMessage(totals)
})
