import type { Db } from '../db/client.ts'
import type { Id } from '../shared/id.ts'
import type { Log } from '../shared/log.ts'
import type { GiftProvider } from './gift-provider.ts'
import type { Backoff } from './retry.ts'

export interface DeliveryDeps {
  db: Db
  provider: GiftProvider
  now: () => Date
  log: Log
  /** Between tries that provably did nothing. */
  retryWait: Backoff
  /** Between looks at what the provider is working on. */
  followWait: Backoff
  leaseSeconds: number
  settleWindowSeconds: number
  deadlineMinutes: number
  /** Gives the money back now that the intent stands. */
  refund: (orderId: Id<'order'>) => Promise<Again>
}

/** When to look at the order again; `undefined` when nothing is left to do or somebody else is at it. */
export type Again = { inSeconds: number } | undefined
