import * as z from 'zod/mini'
import { ORDER_ID, type Id } from '../shared/id.ts'
import { errorKind, type Log } from '../shared/log.ts'
import { whenUsed } from '../shared/when-used.ts'
import type { Again } from './tell-partner.ts'

/** A pointer; what is to be told stands in D1. */
export interface PartnerMessage {
  orderId: Id<'order'>
}

const Message = whenUsed(() => z.object({ orderId: z.string().check(z.regex(ORDER_ID)) }))

/** The longest the queue puts a message off; the sweep would come by anyway. */
const LONGEST_DELAY_S = 12 * 3600
/** After an unexpected error: soon, but not at once. */
const AFTER_ERROR_S = 15
/** As long as a good receiver takes; one that hangs is left to end by itself, and keeps nobody else waiting. */
const PATIENCE_MS = 5000
const STILL_AT_IT = { inSeconds: 25 }

/** Messages are settled one by one, tried side by side. Never throws: what went wrong is logged, and tried again. */
export async function consumePartnerMessages(
  batch: MessageBatch,
  app: { tellPartner: (orderId: Id<'order'>) => Promise<Again> },
  ctx: Pick<ExecutionContext, 'waitUntil'>,
  log: Log,
): Promise<void> {
  await Promise.all(
    batch.messages.map(async (message) => {
      const parsed = z.safeParse(Message, message.body)
      if (!parsed.success) return message.ack()
      const work = app.tellPartner(parsed.data.orderId as Id<'order'>).catch((error: unknown) => {
        log('error', 'partner_message.failed', { orderId: parsed.data.orderId, error: errorKind(error) })
        return { inSeconds: AFTER_ERROR_S }
      })
      ctx.waitUntil(work)
      const again = await Promise.race([work, sleep(PATIENCE_MS).then(() => STILL_AT_IT)])
      if (again) message.retry({ delaySeconds: Math.min(again.inSeconds, LONGEST_DELAY_S) })
      else message.ack()
    }),
  )
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
