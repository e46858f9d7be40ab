import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Totals } from './totals.ts'

/** Seeds `from ≤ seed < to`, of the whole shop or of a variant, until `enough` of them have failed. */
export interface Task {
  from: number
  to: number
  variant?: string
  beside?: string | undefined
  enough: number
}

const THREAD = fileURLToPath(new URL('thread.ts', import.meta.url).href)

/** Works tasks off on all cores; `done` is told of each as it ends and answers whether to go on. */
export async function onAllCores(
  tasks: readonly Task[],
  done: (totals: Totals, task: Task) => boolean,
): Promise<void> {
  const waiting = [...tasks]
  const threads = Math.min(availableParallelism(), tasks.length)
  await Promise.all(Array.from({ length: threads }, () => workOff(waiting, done)))
}

async function workOff(waiting: Task[], done: (totals: Totals, task: Task) => boolean): Promise<void> {
  const worker = new Worker(THREAD)
  try {
    for (let task = waiting.shift(); task; task = waiting.shift())
      if (!done(await play(worker, task), task)) waiting.length = 0
  } finally {
    await worker.terminate()
  }
}

function play(worker: Worker, task: Task): Promise<Totals> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (totals: Totals) => {
      worker.off('error', reject)
      resolve(totals)
    })
    worker.postMessage(task)
  })
}
