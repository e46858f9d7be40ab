import { parentPort } from 'node:worker_threads'
import { quickenKinds } from './quick/kinds.ts'
import type { Task } from './threads.ts'

// Loaded only now, because the hook has to be there before anything imports drizzle.
quickenKinds()
// A lost connection is no mistake of anybody's: where it was thrown need not be found out.
Error.stackTraceLimit = 0
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
