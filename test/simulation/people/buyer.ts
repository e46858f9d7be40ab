import type { NotAdmitted } from '../../../src/app.ts'
import type { Placed } from '../../../src/order/place.ts'
import type { Id } from '../../../src/shared/id.ts'
import type { World } from '../world.ts'

export interface Wish {
  name: string
  username: string
  stars: number
}

const MINUTE_MS = 60_000
const LIMIT_MS = 15 * MINUTE_MS
const MOST_TRIES = 5

/** Someone who wants Stars for a name: orders, orders again when nothing comes back, pays, or thinks better of it. */
export function sendBuyer(world: World, wish: Wish): void {
  const { scheduler, dice, faults, serveRequest } = world
  const pays = dice.chance(0.9)
  let paid = false

  function order(tryNo: number): void {
    const request = {
      idempotencyKey: wish.name,
      username: wish.username,
      stars: wish.stars,
      currency: 'usd' as const,
      locale: 'en',
      item: 'Stars',
      consentVersion: '1',
    }
    serveRequest(
      wish.name,
      LIMIT_MS,
      (shop) => shop.placeOrder(request, undefined),
      (end) => {
        const heard = end.kind === 'answered' && !faults.hit('F24_client_hangs_up')
        scheduler.say(() =>
          end.kind === 'answered' ? `hears: ${end.value.kind}` : `hears nothing: ${end.kind}`,
        )
        if (heard && readyToPay(end.value)) return
        if (tryNo < MOST_TRIES && dice.chance(0.9))
          scheduler.after(dice.between(500, 3 * MINUTE_MS), () => order(tryNo + 1))
      },
    )
  }

  /** True when nothing is left to ask the shop for. */
  function readyToPay(placed: Placed | NotAdmitted): boolean {
    if (!('order' in placed)) return true
    const { id, sessionId, checkoutUrl } = placed.order
    const { key } = placed
    if (sessionId === null || checkoutUrl === null) return placed.order.state !== 'awaiting_payment'
    const page = world.bank.sessions.get(sessionId)
    if (page) page.visited = true
    if (pays) {
      const thinks = dice.chance(0.85) ? dice.between(2000, 5 * MINUTE_MS) : dice.between(0, 31 * MINUTE_MS)
      scheduler.after(thinks, () => pay(id, key, sessionId))
    }
    return true
  }

  function pay(id: Id<'order'>, key: string, sessionId: string): void {
    const session = world.bank.sessions.get(sessionId)
    if (paid || !session || !world.bank.pay(session)) return
    paid = true
    if (dice.chance(0.5)) scheduler.after(dice.between(500, 5000), () => comeBack(id, key))
  }

  /** As on the order page, to which Stripe sends the buyer. */
  function comeBack(id: Id<'order'>, key: string): void {
    serveRequest(
      wish.name,
      LIMIT_MS,
      async (shop) => {
        const order = await shop.openOrder(id, key)
        if (order) await shop.checkPayment(order)
      },
      () => undefined,
    )
  }

  order(1)
  // A double click, or a second tab with the same form.
  if (dice.chance(0.15)) scheduler.after(dice.between(0, 2000), () => order(MOST_TRIES))
}
