import * as z from 'zod/mini'
import { ORDER_ID, type Id } from './id.ts'
import { whenUsed } from './when-used.ts'

/** A message of a queue; what is to be done, and when, stands in D1. */
export interface Pointer {
  orderId: Id<'order'>
}

/** When to look at the order again; `undefined` when nothing is left to do or somebody else is at it. */
export type Again = { inSeconds: number } | undefined

/** After an unexpected error: soon, but not at once. */
export const AFTER_ERROR = { inSeconds: 15 }

/** The queue allows a day; this is enough, and the sweep would come by anyway. */
const LONGEST_DELAY_S = 12 * 3600
/** As long as most work takes with its turn; the rest of the batch has its answers by then. */
const PATIENCE_MS = 5000

const Message = whenUsed(() => z.object({ orderId: z.string().check(z.regex(ORDER_ID)) }))

/** The order that a message points at; none of ours is without. */
export function orderIdIn(body: unknown): Id<'order'> | undefined {
  const parsed = z.safeParse(Message, body)
  return parsed.success ? (parsed.data.orderId as Id<'order'>) : undefined
}

/**
 * Messages are settled one by one, each tried side by side with the others of its batch. Work that hangs is left to end by
 * itself, so that the next batch need not wait for it, and `stillAtIt` says when to come again. `work` never throws.
 */
export async function settlePointers(
  batch: MessageBatch,
  ctx: Pick<ExecutionContext, 'waitUntil'>,
  work: (orderId: Id<'order'>, attempt: number) => Promise<Again>,
  stillAtIt: { inSeconds: number },
  wait: (ms: number) => Promise<void> = sleep,
): Promise<void> {
  await Promise.all(
    batch.messages.map(async (message) => {
      const orderId = orderIdIn(message.body)
      if (!orderId) return message.ack()
      const working = work(orderId, message.attempts)
      ctx.waitUntil(working)
      const again = await Promise.race([working, wait(PATIENCE_MS).then(() => stillAtIt)])
      if (again) message.retry({ delaySeconds: Math.min(again.inSeconds, LONGEST_DELAY_S) })
      else message.ack()
    }),
  )
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
