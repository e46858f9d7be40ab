import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import type { Task } from './threads.ts'
import { addTotals, noTotals, type Totals } from './totals.ts'

/** How far a run of many seeds has come; kept in a file, so that the next run can go on from there. */
export interface Progress {
  totals: Totals
  /** Of all that was played before, too. */
  seconds(): number
  add(more: Totals, task: Task): void
}

interface Summary {
  machine: string
  from: number
  /** Every seed before this one has been played: `--from` to go on. */
  next: number
  seconds: number
  totals: Totals
}

const MACHINE = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`
const EVERY_MS = 10_000

/** `file`: where the summary is kept; one that ends at `from` is gone on with. */
export function progressOf(
  tasks: readonly Task[],
  from: number,
  to: number,
  file: string | undefined,
): Progress {
  const before = file === undefined ? undefined : summaryIn(file)
  const goesOn = before?.next === from ? before : undefined
  const totals = goesOn?.totals ?? noTotals()
  const startedAt = performance.now()
  const open = new Set(tasks)
  let played = 0
  let toldAt = startedAt

  const seconds = () => (goesOn?.seconds ?? 0) + (performance.now() - startedAt) / 1000

  function keep(): void {
    if (file === undefined) return
    const [first] = open
    const summary: Summary = {
      machine: MACHINE,
      from: goesOn?.from ?? from,
      next: first?.from ?? to,
      seconds: Math.round(seconds()),
      totals,
    }
    writeFileSync(file, `${JSON.stringify(summary, undefined, 2)}\n`)
  }

  function tell(): void {
    const perSecond = played / ((performance.now() - startedAt) / 1000)
    const injected = Object.values(totals.faults).reduce((sum, n) => sum + n, 0)
    console.log(
      `${number(from + played)} of ${number(to)}: ${Math.round(perSecond)} seeds/s, ${number(totals.steps)} steps, ` +
        `${number(totals.orders)} orders, ${number(injected)} faults, ` +
        `${Math.ceil((to - from - played) / perSecond / 60)} min to go`,
    )
    toldAt = performance.now()
  }

  return {
    totals,
    seconds,
    add(more, task) {
      addTotals(totals, more)
      played += more.seeds
      open.delete(task)
      if (open.size > 0 && performance.now() - toldAt < EVERY_MS) return
      if (open.size > 0) tell()
      keep()
    },
  }
}

function summaryIn(file: string): Summary | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, { encoding: 'utf8' })) as Summary) : undefined
}

const number = (n: number): string => n.toLocaleString('en')
