import type { Db } from '../db/client.ts'
import type { Delivery } from '../db/schema.ts'
import { moveDelivery } from './delivery-store.ts'
import { nothingBegunSince } from './wallet.ts'

interface Unsent extends Pick<Delivery, 'orderId' | 'fence'> {
  /** When the wallet was read: a call begun since then takes the proof away. */
  readAt: Date
  at: Date
  set?: Partial<Pick<Delivery, 'dueAt' | 'why'>>
}

/** For a batch: the wallet has proved that an unanswered call was not carried out. */
export const queueUnsent = (db: Db, { orderId, fence, readAt, at, set = {} }: Unsent) =>
  moveDelivery(db, {
    orderId,
    from: ['unknown'],
    to: 'queued',
    fence,
    cause: 'wallet_shows_no_gift',
    at,
    set,
    when: nothingBegunSince(readAt),
  })
