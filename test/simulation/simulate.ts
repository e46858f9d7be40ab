import { parseArgs } from 'node:util'
import { progressOf } from './progress.ts'
import { quickenKinds } from './quick/kinds.ts'
import { onAllCores, type Task } from './threads.ts'
import { faultsNeverSeen, tell } from './totals.ts'

/** Large enough that starting one costs nothing, small enough that both cores end together. */
const SEEDS_A_TASK = 100

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    from: { type: 'string', default: '1' },
    /** A file that is written as it goes; with `--from` where it ends, it is gone on with. */
    summary: { type: 'string' },
    /** Another checkout: its version runs beside this one, and is what is rolled out over. */
    beside: { type: 'string' },
    seed: { type: 'string' },
    variant: { type: 'string' },
    trace: { type: 'boolean', default: false },
  },
})

const ok = values.seed === undefined ? await playMany() : await playOne(Number(values.seed))
process.exitCode = ok ? 0 : 1

async function playMany(): Promise<boolean> {
  const from = Number(values.from)
  const to = from + Number(values.seeds)
  const { beside } = values
  const besideToo = beside === undefined ? '' : ` --beside ${beside}`
  const tasks: Task[] = []
  for (let at = from; at < to; at += SEEDS_A_TASK)
    tasks.push({ from: at, to: Math.min(to, at + SEEDS_A_TASK), beside, enough: 1 })
  const progress = progressOf(tasks, from, to, values.summary)
  const { totals } = progress
  await onAllCores(tasks, (more, task) => {
    progress.add(more, task)
    return totals.broken.length === 0
  })
  console.log(tell(totals, progress.seconds()))
  const unseen = faultsNeverSeen(totals)
  if (unseen.length > 0) console.error(`never injected: ${unseen.join(', ')}`)
  for (const { seed, invariant, what } of totals.broken)
    console.error(
      `seed ${seed}: ${invariant}: ${what}\n  npm run simulate -- --seed ${seed} --trace${besideToo}`,
    )
  if (totals.broken.length === 0) console.log('no invariant broken')
  return totals.broken.length === 0 && unseen.length === 0
}

async function playOne(seed: number): Promise<boolean> {
  quickenKinds()
  const { playSeed } = await import('./seed.ts')
  const { VARIANTS } = await import('./variants.ts')
  const { codeAt } = await import('./code.ts')
  const variant = VARIANTS.find(({ name }) => name === values.variant)
  if (values.variant !== undefined && !variant) throw new Error(`no variant ${values.variant}`)
  const tell = values.trace ? (line: string) => console.log(line) : undefined
  const { steps, endings, violation } = await playSeed(seed, {
    variant,
    beside: await codeAt(values.beside),
    tell,
  })
  console.log(`seed ${seed}: ${steps} steps; ${endings.join(', ')}`)
  if (violation) console.error(`${violation.invariant}: ${violation.what}`)
  return !violation
}
