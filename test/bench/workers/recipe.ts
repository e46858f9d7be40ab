import type { Trip } from './trip.ts'

/** One thing the shop was seen to do. */
export type Step =
  | { kind: 'trip'; how: Trip['how']; statements: { sql: string; values: unknown[] }[] }
  | { kind: 'call'; url: string; method: string; headers: Record<string, string>; body: string }

/** What the shop was seen to do for each kind of request, and the names by which it did it. */
export interface Recipe {
  names: { order: string; session: string; payment: string; event: string }
  order: Step[]
  webhook: Step[]
  status: Step[]
  quote: Step[]
}
