import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { expectEnd, toItsEnd } from './support/ends.ts'
import { PEOPLE, personAt } from './support/operators.ts'
import { deliveryRow, orderRow, rows, statesOf, storyOf } from './support/rows.ts'
import {
  clearFaults,
  control,
  eventOf,
  fault,
  giftsTo,
  giftTo,
  passSeconds,
  refundsOf,
} from './support/sandbox.ts'
import { sessionOf, someone, testShop, type Receipt } from './support/shop.ts'
import { held, unknown } from './support/waiting.ts'

const GIFT_CALL = { target: 'istar', call: 'POST /orders/star' } as const
const shop = testShop({ ...PEOPLE, VELOCITY_CAPS: 'on' })
const as = personAt(shop)
const [anna, ben, vera] = [as('anna'), as('ben'), as('vera')]
afterEach(async () => {
  vi.restoreAllMocks()
  await clearFaults()
})

const why = 'the buyer wrote to us'
const decide = (who: typeof anna, { id }: Receipt, decision: string, more = {}) =>
  who(`/orders/${id}/${decision}`, { reason: why, ...more })
const allowed = async ({ id }: Receipt) => {
  const { decisions } = (await anna(`/orders/${id}`)).body as {
    decisions: { decision: string; people: number }[]
  }
  return decisions.map(({ decision, people }) => (people === 1 ? decision : `${decision} by two`))
}
const auditOf = ({ id }: Receipt) =>
  rows('SELECT who, what, reason FROM audit WHERE order_id = ? ORDER BY n', id)

async function disputed(receipt: Receipt): Promise<string> {
  const { payment_intent } = await orderRow(receipt.id)
  const dispute = (await (await control(`/dispute/${payment_intent}`)).json()) as { id: string }
  await shop.webhook(await eventOf('charge.dispute.created', dispute.id))
  return dispute.id
}

describe('an order held before its call', () => {
  it('is released by one person, and delivered once', async () => {
    const receipt = await held(shop)
    expect(await allowed(receipt)).toEqual(['look_up', 'release', 'refund', 'block', 'note'])
    expect(await decide(anna, receipt, 'release')).toEqual({
      status: 200,
      body: { id: receipt.id, status: 'paid' },
    })
    expect(shop.sent.at(-1)).toBe(receipt.id)
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'delivered')
    expect(await storyOf(receipt.id)).toContain(`operator_release:${why}`)
    expect(await auditOf(receipt)).toEqual([{ who: 'anna', what: 'release', reason: why }])
    expect((await decide(ben, receipt, 'release')).body).toMatchObject({ status: 409, code: 'not_allowed' })
  })

  it('is released once, however many press at once', async () => {
    const receipt = await held(shop)
    const answers = await Promise.all([anna, ben, anna, ben].map((who) => decide(who, receipt, 'release')))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await auditOf(receipt)).toHaveLength(1)
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'delivered')
  })

  it('is either released or refunded, never both, when two people disagree at once', async () => {
    for (const pair of [['release', 'refund'] as const, ['refund', 'release'] as const]) {
      const receipt = await held(shop)
      await Promise.all(pair.map((decision) => decide(anna, receipt, decision)))
      const end = await toItsEnd(shop, receipt)
      await expectEnd(shop, receipt, end as 'delivered' | 'refunded')
    }
  })

  it('has all its time again, counted from when it was released', async () => {
    const receipt = await held(shop)
    await passSeconds(3 * 86_400)
    await decide(anna, receipt, 'release')
    const { paid_at, released_at } = await orderRow(receipt.id)
    expect(Number(released_at) - Number(paid_at)).toBeGreaterThan(2 * 86_400_000)
    await shop.sweep()
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'delivered')
  })

  it('goes back to a person when its bank objects afterwards', async () => {
    const receipt = await held(shop)
    await disputed(receipt)
    expect(await allowed(receipt)).toEqual(['look_up', 'block', 'note'])
    expect((await decide(anna, receipt, 'release')).status).toBe(409)
    expect(await giftsTo(receipt.username)).toEqual([])
  })

  it('because its name has changed hands is not sent to another, whatever is decided', async () => {
    const receipt = await shop.buyAndPay({ username: someone('moved') })
    await toItsEnd(shop, receipt)
    expect((await decide(anna, receipt, 'look-up')).body).toEqual({
      id: receipt.id,
      finding: 'other_recipient',
    })
    expect((await decide(anna, receipt, 'release')).status).toBe(200)
    await toItsEnd(shop, receipt)
    expect(await orderRow(receipt.id)).toMatchObject({ state: 'review', review_why: 'recipient_changed' })
    expect((await decide(anna, receipt, 'refund')).status).toBe(202)
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'refunded')
    expect((await auditOf(receipt)).map(({ what }) => what)).toEqual(['look_up', 'release', 'refund'])
  })

  it('tells a look-up that its name is in the same hands', async () => {
    expect((await decide(anna, await held(shop), 'look-up')).body).toMatchObject({
      finding: 'same_recipient',
    })
  })
})

describe('an order whose call nobody answered', () => {
  it('shows what takes two people', async () => {
    expect(await allowed(await unknown(shop, false))).toEqual([
      'look_up',
      'deliver_again by two',
      'write_off by two',
      'block',
      'note',
    ])
  })

  it('is not refunded by one person', async () => {
    const receipt = await unknown(shop, true)
    expect((await decide(anna, receipt, 'refund')).body).toMatchObject({ code: 'delivery_unknown' })
    expect(await refundsOf(receipt.id)).toEqual([])
  })

  it('is delivered again when two people say so', async () => {
    const receipt = await unknown(shop, false)
    const asked = await decide(anna, receipt, 'deliver-again')
    expect(asked.status).toBe(202)
    expect(await statesOf(receipt.id)).toEqual(['review', 'unknown'])
    const { approvals } = (await ben('/approvals')).body as { approvals: { id: string; askedBy: string }[] }
    expect(approvals.at(-1)).toMatchObject({
      id: asked.body.approval?.id,
      askedBy: 'anna',
      orderId: receipt.id,
    })
    const agreed = await ben(`/approvals/${asked.body.approval?.id}/approve`, { reason: 'so do I' })
    expect(agreed).toEqual({ status: 200, body: { id: asked.body.approval?.id, status: 'paid' } })
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'delivered')
    expect(await auditOf(receipt)).toEqual([
      { who: 'anna', what: 'deliver_again_asked', reason: why },
      { who: 'ben', what: 'deliver_again_approved', reason: 'so do I' },
    ])
    expect(await storyOf(receipt.id)).toEqual(
      expect.arrayContaining([`deliver_again_asked:${why}`, 'deliver_again_approved:so do I']),
    )
  })

  it('is written off when two people say so: the money goes back, whatever became of the Stars', async () => {
    const receipt = await unknown(shop, true)
    const { body } = await decide(ben, receipt, 'write-off')
    expect((await anna(`/approvals/${body.approval?.id}/approve`, { reason: 'yes' })).status).toBe(202)
    expect(await toItsEnd(shop, receipt)).toBe('refunded')
    expect(await refundsOf(receipt.id)).toMatchObject([{ amount: receipt.amount, status: 'succeeded' }])
    // The provider's word comes late; nothing is done about it any more.
    const gift = await giftTo(receipt.username)
    await shop.istarWebhook(gift.orderId)
    await shop.consume(receipt.id)
    expect(await shop.status(receipt)).toBe('refunded')
  })

  it.each(['write-off', 'deliver-again'])('has no %s by one person, whatever they try', async (decision) => {
    const receipt = await unknown(shop, false)
    const { body } = await decide(anna, receipt, decision)
    const id = body.approval?.id
    expect((await anna(`/approvals/${id}/approve`, { reason: 'I agree with myself' })).body).toMatchObject({
      status: 409,
      code: 'own_request',
    })
    expect((await decide(anna, receipt, decision)).body).toMatchObject({ code: 'approval_pending' })
    expect((await decide(ben, receipt, 'write-off')).body).toMatchObject({ code: 'approval_pending' })
    expect((await vera(`/approvals/${id}/approve`, { reason: 'me too' })).status).toBe(403)
    await expect(
      env.DB.prepare(
        "UPDATE approvals SET answer = 'approved', answered_by = 'anna', answered_at = 1 WHERE id = ?",
      )
        .bind(id)
        .run(),
    ).rejects.toThrow(/constraint/i)
    expect(await statesOf(receipt.id)).toEqual(['review', 'unknown'])
    expect(await refundsOf(receipt.id)).toEqual([])
  })

  it('waits for a second person for a day, and can be asked about again', async () => {
    const receipt = await unknown(shop, false)
    const first = await decide(anna, receipt, 'write-off')
    await passSeconds(24 * 3600 + 1)
    const late = await ben(`/approvals/${first.body.approval?.id}/approve`, { reason: 'yes' })
    expect(late.body).toMatchObject({ status: 409, code: 'approval_expired' })
    expect((await ben('/approvals')).body['approvals']).not.toContainEqual(
      expect.objectContaining({ orderId: receipt.id }),
    )
    const second = await decide(ben, receipt, 'write-off')
    expect(second.status).toBe(202)
    expect((await anna(`/approvals/${second.body.approval?.id}/approve`, { reason: 'yes' })).status).toBe(202)
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'refunded')
  })

  it('is left alone when the second person says no', async () => {
    const receipt = await unknown(shop, false)
    const id = (await decide(anna, receipt, 'write-off')).body.approval?.id
    expect((await ben(`/approvals/${id}/decline`, { reason: 'wait for the webhook' })).status).toBe(200)
    expect((await ben(`/approvals/${id}/approve`, { reason: 'after all' })).body).toMatchObject({
      code: 'approval_answered',
    })
    expect(await statesOf(receipt.id)).toEqual(['review', 'unknown'])
    // Whoever asked may take it back as well.
    const again = (await decide(anna, receipt, 'write-off')).body.approval?.id
    expect((await anna(`/approvals/${again}/decline`, { reason: 'never mind' })).status).toBe(200)
  })

  it('is not written off when the gift was found between the two', async () => {
    const receipt = await unknown(shop, true)
    const id = (await decide(anna, receipt, 'write-off')).body.approval?.id
    const gift = await giftTo(receipt.username)
    await shop.istarWebhook(gift.orderId)
    expect((await ben(`/approvals/${id}/approve`, { reason: 'yes' })).body).toMatchObject({
      status: 409,
      code: 'changed_meanwhile',
    })
    await shop.consume(receipt.id)
    await expectEnd(shop, receipt, 'delivered')
  })

  it('is written off once, when two agree at the same moment', async () => {
    const receipt = await unknown(shop, false)
    const id = (await decide(vera, receipt, 'write-off')).body.approval?.id
    expect(id).toBeUndefined()
    const asked = (await decide(anna, receipt, 'write-off')).body.approval?.id
    const answers = await Promise.all(
      [ben, ben, ben].map((who) => who(`/approvals/${asked}/approve`, { reason: 'yes' })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409, 409])
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'refunded')
  })

  it('is delivered when somebody finds it in the provider’s books', async () => {
    const receipt = await unknown(shop, true)
    const gift = await giftTo(receipt.username)
    const other = await unknown(shop, true)
    const others = await giftTo(other.username)
    expect((await decide(anna, receipt, 'look-up')).body).toMatchObject({ finding: 'cannot_tell' })
    expect((await decide(anna, receipt, 'look-up', { ref: 'no-such' })).body).toMatchObject({
      finding: 'no_answer',
    })
    expect((await decide(anna, receipt, 'look-up', { ref: others.orderId })).body).toMatchObject({
      finding: 'another_order',
    })
    expect((await decide(anna, receipt, 'look-up', { ref: gift.orderId })).body).toMatchObject({
      finding: 'delivered',
    })
    await expectEnd(shop, receipt, 'delivered')
    expect(await deliveryRow(other.id)).toMatchObject({ state: 'unknown', provider_ref: null })
  })
})

describe('a provider that never answers', () => {
  it('leaves an order that one person may refund, since the wallet has proved each call undone', async () => {
    await env.DB.prepare('DELETE FROM wallet_marks').run()
    await env.DB.prepare("UPDATE deliveries SET state = 'failed' WHERE state NOT IN ('done', 'failed')").run()
    await shop.sweep()
    await toItsEnd(shop, await shop.buyAndPay())
    await passSeconds(5)
    await shop.sweep()
    await passSeconds(5)
    const receipt = await shop.buyAndPay()
    await fault({ ...GIFT_CALL, kind: 'reset', times: 9 })
    for (let step = 0; step < 40 && (await shop.status(receipt)) !== 'review'; step += 1) {
      await shop.consumeNow(receipt.id)
      await passSeconds(1100)
    }
    expect(await orderRow(receipt.id)).toMatchObject({ review_why: 'provider_never_answers' })
    expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'queued', calls: 4 })
    expect(await allowed(receipt)).toEqual(['look_up', 'deliver_again', 'refund', 'block', 'note'])
    await clearFaults()
    expect((await decide(anna, receipt, 'deliver-again')).status).toBe(200)
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'delivered')
  })
})

describe('an order whose refund the bank sent back', () => {
  async function stranded() {
    await control('/refund-mode', { mode: 'pending_then_fail' })
    const receipt = await shop.buyAndPay({ username: someone('refuse') })
    await shop.consume(receipt.id)
    await shop.consumeNow(receipt.id)
    await control('/refund-mode', { mode: 'succeed' })
    const [refund] = await refundsOf(receipt.id)
    await control(`/refund/${refund?.id}`, { status: 'failed' })
    await shop.webhook(await eventOf('refund.failed', refund?.id ?? ''))
    expect(await statesOf(receipt.id)).toEqual(['review', 'failed', 'failed'])
    return receipt
  }

  it('may be refunded again, delivered again, or closed by two', async () => {
    const receipt = await stranded()
    expect(await allowed(receipt)).toEqual([
      'look_up',
      'deliver_again',
      'refund',
      'close by two',
      'block',
      'note',
    ])
    expect((await decide(anna, receipt, 'refund')).status).toBe(202)
    await toItsEnd(shop, receipt)
    expect(await shop.status(receipt)).toBe('refunded')
  })

  it('is delivered again by one person: provably nothing was sent', async () => {
    const receipt = await stranded()
    expect((await decide(anna, receipt, 'deliver-again')).status).toBe(200)
    expect(await statesOf(receipt.id)).toEqual(['paid', 'queued', 'failed'])
  })

  it('is not held by late news of the refund that failed, once it is delivered again', async () => {
    const receipt = await stranded()
    const [refund] = await refundsOf(receipt.id)
    const failed = await eventOf('refund.failed', refund?.id ?? '')
    const byHand = { ...failed.data.object, metadata: {} }
    const charge = {
      id: 'ch_late',
      payment_intent: refund?.paymentIntent,
      refunded: true,
      amount_refunded: 1,
    }
    expect((await decide(anna, receipt, 'deliver-again')).status).toBe(200)
    for (const late of [
      { ...failed, id: 'evt_late', data: { object: byHand } },
      { ...failed, id: 'evt_later', type: 'charge.refunded', data: { object: charge } },
    ]) {
      expect((await shop.webhook(late as typeof failed)).status).toBe(200)
      await shop.consumeNow(receipt.id)
      expect((await orderRow(receipt.id))['review_why']).toBeNull()
    }
  })

  it('leaves the queue when two people close it', async () => {
    const receipt = await stranded()
    const id = (await decide(anna, receipt, 'close')).body.approval?.id
    expect((await ben(`/approvals/${id}/approve`, { reason: 'paid by transfer' })).status).toBe(200)
    expect(await allowed(receipt)).toEqual(['block', 'note'])
    expect((await decide(anna, receipt, 'refund')).body).toMatchObject({ code: 'case_closed' })
    expect(await shop.status(receipt)).toBe('review')
  })
})

describe('a recipient', () => {
  it('that is blocked is sold nothing, and sent nothing that was paid already', async () => {
    const username = someone()
    const [paid, ready] = [await shop.buyAndPay({ username }), await shop.buy({ username })]
    expect((await decide(anna, paid, 'block')).status).toBe(200)
    const refused = await shop.order({ username })
    expect(await refused.json()).toMatchObject({ status: 422, errors: [{ code: 'recipient_blocked' }] })
    await shop.pay(ready)
    for (const receipt of [paid, ready]) {
      expect(await toItsEnd(shop, receipt)).toBe('review')
      expect(await orderRow(receipt.id)).toMatchObject({ review_why: 'recipient_blocked' })
      expect(await allowed(receipt)).toEqual(['look_up', 'refund', 'note'])
    }
    expect(await giftsTo(username)).toEqual([])
    expect((await anna('/blocked')).body).toMatchObject({
      blocked: [{ username, blockedBy: 'anna', reason: why }],
    })

    await anna(`/blocked/${username}/lift`, { reason: 'a mistake' })
    await decide(anna, paid, 'release')
    expect(await toItsEnd(shop, paid)).toBe('delivered')
    expect((await shop.order({ username })).status).toBe(201)
    expect(JSON.stringify(await rows('SELECT * FROM audit'))).not.toContain(username)
  })

  it('is blocked by name too, in whatever form it is typed', async () => {
    const username = someone()
    const typed = encodeURIComponent(`https://t.me/${username.toUpperCase()}`)
    expect((await anna(`/blocked/${typed}`, { reason: why }, 'PUT')).body).toMatchObject({
      username,
      changed: true,
    })
    expect((await anna(`/blocked/${username}`, { reason: why }, 'PUT')).body).toMatchObject({
      changed: false,
    })
    expect((await shop.order({ username })).status).toBe(422)
    expect((await anna('/blocked/a__b', { reason: why }, 'PUT')).status).toBe(422)
  })
})

describe('an operator', () => {
  it('leaves a note in the story of any order', async () => {
    const receipt = await shop.buy()
    expect((await decide(anna, receipt, 'note')).status).toBe(200)
    expect(await storyOf(receipt.id)).toContain(`operator_note:${why}`)
    expect(await auditOf(receipt)).toEqual([{ who: 'anna', what: 'note', reason: why }])
  })

  it.each(['look-up', 'release', 'deliver-again', 'refund', 'write-off', 'close', 'block', 'note'])(
    'says why before a %s',
    async (decision) => {
      const receipt = await shop.buy()
      const answer = await anna(`/orders/${receipt.id}/${decision}`, { reason: ' ' })
      expect(answer.body).toMatchObject({ status: 422, errors: [{ code: 'reason_missing' }] })
      expect((await vera(`/orders/${receipt.id}/${decision}`, { reason: why })).status).toBe(403)
    },
  )

  it('decides nothing that is not there to be decided', async () => {
    const receipt = await shop.buy()
    for (const decision of ['release', 'deliver-again', 'write-off', 'close', 'look-up'])
      expect((await decide(anna, receipt, decision)).body).toMatchObject({ code: 'not_allowed' })
    expect((await decide(anna, receipt, 'refund')).body).toMatchObject({ code: 'not_paid' })
    expect((await decide(anna, receipt, 'give_it_to_me')).status).toBe(404)
    expect((await anna('/orders/ord_none/note', { reason: why })).status).toBe(404)
    expect((await anna('/approvals/apr_none/approve', { reason: why })).status).toBe(404)
  })

  it('finds an order by a Stripe event too', async () => {
    const receipt = await shop.buyAndPay()
    const event = await eventOf('checkout.session.completed', sessionOf(receipt))
    const { orders } = (await anna(`/orders?q=${event.id}`)).body as { orders: { id: string }[] }
    expect(orders.map(({ id }) => id)).toEqual([receipt.id])
  })
})
