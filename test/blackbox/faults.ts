import type { Fault } from '../sandbox/faults.ts'

const ever = Number.POSITIVE_INFINITY

/** What goes wrong while the shop is killed on top of it; each with a seed of its own. */
export const FAULTS: Fault[] = [
  {
    target: 'istar',
    call: 'POST /orders/star',
    kind: 'accept_then_hang',
    probability: 0.1,
    times: ever,
    seed: 11,
  },
  {
    target: 'istar',
    call: 'POST /orders/star',
    kind: 'error',
    status: 500,
    probability: 0.15,
    times: ever,
    seed: 12,
  },
  { target: 'istar', call: 'POST /orders/star', kind: 'html', probability: 0.05, times: ever, seed: 13 },
  {
    target: 'istar',
    call: 'POST /orders/star',
    kind: 'accept_then_reset',
    probability: 0.03,
    times: ever,
    seed: 14,
  },
  { target: 'istar', call: 'GET /orders/*', kind: 'error', probability: 0.1, times: ever, seed: 15 },
  {
    target: 'istar',
    call: 'GET /star/recipient/search',
    kind: 'error',
    probability: 0.1,
    times: ever,
    seed: 16,
  },
  { target: 'istar', webhook: 'lost', probability: 0.1, seed: 17 },
  { target: 'istar', webhook: 'duplicate', copies: 2, probability: 0.3, seed: 18 },
  {
    target: 'stripe',
    call: 'POST /v1/checkout/sessions',
    kind: 'error',
    probability: 0.05,
    times: ever,
    seed: 19,
  },
  {
    target: 'stripe',
    call: 'POST /v1/refunds',
    kind: 'accept_then_reset',
    probability: 0.2,
    times: ever,
    seed: 20,
  },
  { target: 'stripe', webhook: 'duplicate', copies: 3, probability: 0.5, seed: 21 },
  { target: 'stripe', webhook: 'shuffle', ms: 3000, probability: 0.8, seed: 22 },
  { target: 'stripe', webhook: 'delay', ms: 30_000, probability: 0.1, seed: 23 },
  { target: 'stripe', webhook: 'lost', probability: 0.02, seed: 24 },
]
