import * as z from 'zod/mini'
import { ORDER_ID, type Id } from '../shared/id.ts'
import { errorKind, type Log } from '../shared/log.ts'
import { whenUsed } from '../shared/when-used.ts'
import type { Again } from './delivery-deps.ts'

/** The queue allows a day; this is enough, and the sweep would come by anyway. */
const LONGEST_DELAY_S = 12 * 3600
/** After an unexpected error: soon, but not at once. */
const AFTER_ERROR_S = 15

/** A pointer; what is to be done stands in D1. */
export interface DeliveryMessage {
  orderId: Id<'order'>
}

/** As long as most calls take with their turn; the rest of the batch has its answers by then. */
const PATIENCE_MS = 5000
/** A hanging call has ended by then, one way or the other. */
const STILL_AT_IT = { inSeconds: 30 }

const Message = whenUsed(() => z.object({ orderId: z.string().check(z.regex(ORDER_ID)) }))

interface Consumed {
  advanceOrder: (orderId: Id<'order'>) => Promise<Again>
  noteDeadLetter: (orderId: Id<'order'>) => Promise<void>
}

/**
 * Messages are pointers, settled one by one: what is to be done, and when, stands in D1. Each is tried side by side with
 * the others of its batch. A provider call that hangs is left to end by itself, so that the next batch need not wait for
 * it; should it die, its lease runs out and the message, come back, finds that.
 */
export async function consumeDeliveries(
  batch: MessageBatch,
  app: Pick<Consumed, 'advanceOrder'>,
  ctx: Pick<ExecutionContext, 'waitUntil'>,
  log: Log,
  wait: (ms: number) => Promise<void> = sleep,
): Promise<void> {
  await Promise.all(
    batch.messages.map(async (message) => {
      const orderId = orderIdIn(message.body)
      if (!orderId) return message.ack()
      const work = advance(app, orderId, message.attempts, log)
      ctx.waitUntil(work)
      const again = await Promise.race([work, wait(PATIENCE_MS).then(() => STILL_AT_IT)])
      if (again) message.retry({ delaySeconds: Math.min(again.inSeconds, LONGEST_DELAY_S) })
      else message.ack()
    }),
  )
}

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
    return { inSeconds: AFTER_ERROR_S }
  }
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

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

function orderIdIn(body: unknown): Id<'order'> | undefined {
  const parsed = z.safeParse(Message, body)
  return parsed.success ? (parsed.data.orderId as Id<'order'>) : undefined
}
