import type { OrderStatus } from '../../../src/order/order.ts'
import { remoteControl } from '../../support/remote-control.ts'
import { mint, type Place } from './place.ts'

interface Placed {
  /** Its order page, on the shop's origin. */
  path: string
  session: string
}

/** By API, as a partner would: no page is walked through. */
export async function placeOrder(place: Place, username: string, more: object = {}): Promise<Placed> {
  const response = await fetch(`${place.shop}/api/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, stars: 500, currency: 'usd', consent: true, ...more }),
  })
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`)
  const placed = (await response.json()) as { id: string; key: string; checkoutUrl: string }
  return {
    path: `/orders/${placed.id}?key=${placed.key}`,
    session: placed.checkoutUrl.split('/').at(-1) ?? '',
  }
}

/** Leads a new order to a status it stays in until `clearFaults`; answers its page. */
export async function orderIn(place: Place, status: OrderStatus): Promise<string> {
  const sandbox = remoteControl(place.sandbox)
  const placed = await placeOrder(place, mint(PART[status] ?? 'picture'))
  if (status === 'expired') await sandbox.expire(placed.session)
  else if (status !== 'awaiting_payment') {
    // No account can be looked up, so the gifting call is not even tried.
    if (status === 'paid') await sandbox.fault({ target: 'istar', call: 'GET *', kind: 'error', times: 999 })
    // This card's refunds stay pending for as long as the sandbox is told to.
    await sandbox.pay(placed.session, status === 'refunding' ? { card: '4000000000007726' } : {})
  }
  return placed.path
}

const PART: Partial<Record<OrderStatus, string>> = {
  delivering: 'slow',
  refunding: 'refuse',
  refunded: 'refuse',
  review: 'moved',
}
