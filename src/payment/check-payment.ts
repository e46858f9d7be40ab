import type { Order } from '../db/schema.ts'
import type { Payment, Payments } from './payments.ts'
import type { EventMark } from './stripe-event.ts'

interface CheckDeps {
  payments: Payments
  confirm: (payment: Payment, event: EventMark) => Promise<unknown>
}

/** The buyer is back from paying but no webhook has come: the payment provider is asked itself. */
export async function checkPayment(
  { payments, confirm }: CheckDeps,
  { state, sessionId }: Order,
): Promise<void> {
  if (state !== 'awaiting_payment' || sessionId === null) return
  const page = await payments.readPage(sessionId)
  if (page?.kind === 'paid') await confirm(page.payment, { id: `read_${sessionId}`, type: 'session_read' })
}
