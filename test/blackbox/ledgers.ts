import { OPERATOR_TOKEN } from '../support/sandbox-settings.ts'
import type { Shop } from '../support/shop.ts'
import { statusOf, type Bought } from './buyer.ts'

interface Story {
  order: { reviewWhy: string | null; paymentIntent: string | null }
}

/** The sandbox's ledger is the judge. Answers how many orders ended against it. */
export async function compareLedgers(
  shop: Shop,
  bought: Bought[],
  say: (line: string) => void,
): Promise<number> {
  const { gifts, refunds } = shop.sandbox.ledger()
  const ends = new Map<string, number>()
  let wrong = 0
  for (const order of bought) {
    const status = await statusOf(shop.origin, order)
    const { order: told } = await storyOf(shop, order)
    const given = gifts.filter(({ username }) => username === order.username).length
    const returned = refunds.filter(
      ({ paymentIntent, status: refund }) => paymentIntent === told.paymentIntent && refund === 'succeeded',
    ).length
    const right =
      (status === 'delivered' && given === 1 && returned === 0) ||
      (status === 'refunded' && given === 0 && returned === 1) ||
      (status === 'review' && told.reviewWhy !== null && given <= 1 && returned === 0)
    const end = status === 'review' ? `review: ${told.reviewWhy ?? 'no reason'}` : status
    ends.set(end, (ends.get(end) ?? 0) + 1)
    if (right) continue
    wrong += 1
    say(`WRONG ${order.id} ${order.username}: ${status}, ${given} gifts, ${returned} refunds`)
  }
  for (const [end, count] of ends) say(`${String(count).padStart(5)}  ${end}`)
  say(`${String(gifts.length).padStart(5)}  gifts made, ${refunds.length} refunds`)
  say(wrong === 0 ? 'The ledgers agree.' : `${wrong} orders against the ledger.`)
  return wrong
}

async function storyOf(shop: Shop, { id }: Bought): Promise<Story> {
  const answer = await fetch(`${shop.origin}/api/operator/orders/${id}`, {
    headers: { authorization: `Bearer ${OPERATOR_TOKEN}` },
  })
  return (await answer.json()) as Story
}
