import type { Id } from '../shared/id.ts'
import { errorKind, type Log } from '../shared/log.ts'
import { AFTER_ERROR, orderIdIn, settlePointers, type Again } from '../shared/pointers.ts'

/** A hanging call has ended by then, one way or the other; should it die, its lease runs out, and the message finds that. */
const STILL_AT_IT = { inSeconds: 30 }

interface Consumed {
  advanceOrder: (orderId: Id<'order'>) => Promise<Again>
  noteDeadLetter: (orderId: Id<'order'>) => Promise<void>
}

export const consumeDeliveries = (
  batch: MessageBatch,
  app: Pick<Consumed, 'advanceOrder'>,
  ctx: Pick<ExecutionContext, 'waitUntil'>,
  log: Log,
  wait?: (ms: number) => Promise<void>,
): Promise<void> =>
  settlePointers(batch, ctx, (orderId, attempt) => advance(app, orderId, attempt, log), STILL_AT_IT, wait)

/** Never throws: what went wrong is logged, and tried again. */
async function advance(
  app: Pick<Consumed, 'advanceOrder'>,
  orderId: Id<'order'>,
  attempt: number,
  log: Log,
): Promise<Again> {
  const started = Date.now()
  try {
    const again = await app.advanceOrder(orderId)
    log('info', 'message', { orderId, attempt, againInSeconds: again?.inSeconds, ms: Date.now() - started })
    return again
  } catch (error) {
    log('error', 'message.failed', {
      orderId,
      attempt,
      error: errorKind(error),
      ms: Date.now() - started,
    })
    return AFTER_ERROR
  }
}

/** What the queue gave up is written into the order's story before it is let go. */
export async function consumeDeadLetters(
  batch: MessageBatch,
  app: Pick<Consumed, 'noteDeadLetter'>,
): Promise<void> {
  for (const message of batch.messages) {
    const orderId = orderIdIn(message.body)
    if (orderId) await app.noteDeadLetter(orderId)
    message.ack()
  }
}
