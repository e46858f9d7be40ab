import type { Db } from '../db/client.ts'
import type { Order } from '../db/schema.ts'
import type { Id } from '../shared/id.ts'
import type { Log } from '../shared/log.ts'
import type { Again } from '../shared/pointers.ts'
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
  /** Whether anything speaks against this payment; `tries` counts those before that got no answer. */
  screen: (order: Order, tries: number) => Promise<'clear' | 'held' | 'no_answer'>
  /** Gives the money back now that the intent stands. */
  refund: (orderId: Id<'order'>) => Promise<Again>
  /** Somebody sent this buyer, and waits to hear what became of it. */
  askToTell: (orderId: Id<'order'>) => Promise<void>
}
