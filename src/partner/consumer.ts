import type { Id } from '../shared/id.ts'
import { errorKind, type Log } from '../shared/log.ts'
import { AFTER_ERROR, settlePointers, type Again } from '../shared/pointers.ts'

/** A receiver that hangs has been given up by then. */
const STILL_AT_IT = { inSeconds: 25 }

/** Never throws: what went wrong is logged, and tried again. */
export const consumePartnerMessages = (
  batch: MessageBatch,
  app: { tellPartner: (orderId: Id<'order'>) => Promise<Again> },
  ctx: Pick<ExecutionContext, 'waitUntil'>,
  log: Log,
): Promise<void> =>
  settlePointers(
    batch,
    ctx,
    (orderId) =>
      app.tellPartner(orderId).catch((error: unknown) => {
        log('error', 'partner_message.failed', { orderId, error: errorKind(error) })
        return AFTER_ERROR
      }),
    STILL_AT_IT,
  )
