import { parentPort } from 'node:worker_threads'
import { quickenKinds } from './quick/kinds.ts'
import type { Task } from './threads.ts'

// Loaded only now, because the hook has to be there before anything imports drizzle.
quickenKinds()
// A lost connection is no mistake of anybody's: where it was thrown need not be found out.
Error.stackTraceLimit = 0
const { playSeed } = await import('./seed.ts')
const { codeAt } = await import('./code.ts')
const { addOutcome, noTotals } = await import('./totals.ts')
const { VARIANTS } = await import('./variants.ts')

parentPort?.on('message', async ({ from, to, variant: name, beside, enough }: Task) => {
  const totals = noTotals()
  const variant = VARIANTS.find((each) => each.name === name)
  const setting = { variant, beside: await codeAt(beside) }
  for (let seed = from; seed < to && totals.broken.length < enough; seed++)
    try {
      addOutcome(totals, await playSeed(seed, setting))
    } catch (error) {
      totals.broken.push({ seed, invariant: 'mistake', what: String(error) })
    }
  parentPort?.postMessage(totals)
})
