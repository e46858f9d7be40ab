import { FAULT_NAMES, noFaults, type Fault } from './faults.ts'
import type { Violation } from './scheduler.ts'
import type { Outcome } from './seed.ts'

/** What many seeds came to. */
export interface Totals {
  seeds: number
  steps: number
  orders: number
  faults: Record<Fault, number>
  endings: Record<string, number>
  broken: (Violation & { seed: number })[]
}

export const noTotals = (): Totals => ({
  seeds: 0,
  steps: 0,
  orders: 0,
  faults: noFaults(),
  endings: {},
  broken: [],
})

export function addOutcome(totals: Totals, { seed, steps, endings, faults, violation }: Outcome): void {
  totals.seeds++
  totals.steps += steps
  totals.orders += endings.length
  for (const ending of endings) totals.endings[ending] = (totals.endings[ending] ?? 0) + 1
  for (const name of FAULT_NAMES) totals.faults[name] += faults[name]
  if (violation) totals.broken.push({ seed, ...violation })
}

export function addTotals(totals: Totals, more: Totals): void {
  totals.seeds += more.seeds
  totals.steps += more.steps
  totals.orders += more.orders
  for (const [ending, n] of Object.entries(more.endings))
    totals.endings[ending] = (totals.endings[ending] ?? 0) + n
  for (const name of FAULT_NAMES) totals.faults[name] += more.faults[name]
  totals.broken.push(...more.broken)
}

/** Enough seeds that every kind of fault has to have come up. */
const ALL_FAULTS_FROM = 2000

export const faultsNeverSeen = ({ seeds, faults }: Totals): Fault[] =>
  seeds < ALL_FAULTS_FROM ? [] : FAULT_NAMES.filter((name) => faults[name] === 0)

export function tell(totals: Totals, seconds: number): string {
  const { seeds, steps, orders, faults, endings } = totals
  const column = (entries: [string, number][]) =>
    entries.map(([name, n]) => `  ${name.padEnd(36)} ${n.toLocaleString('en')}`)
  return [
    `${seeds.toLocaleString('en')} seeds in ${seconds.toFixed(1)} s (${Math.round(seeds / seconds)} a second), ` +
      `${steps.toLocaleString('en')} steps, ${orders.toLocaleString('en')} orders`,
    'faults injected',
    ...column(FAULT_NAMES.map((name) => [name, faults[name]])),
    'orders ended',
    ...column(Object.entries(endings).toSorted(([, a], [, b]) => b - a)),
  ].join('\n')
}
