import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { expectEnd, toItsEnd } from './support/ends.ts'
import { deliveryRow, orderRow, row, storyOf } from './support/rows.ts'
import {
  clearFaults,
  control,
  fault,
  giftsMadeTo,
  giftsTo,
  giftTo,
  ledger,
  passSeconds,
} from './support/sandbox.ts'
import { asOperator, someone, testShop, type Receipt, type TestShop } from './support/shop.ts'

const GIFT_CALL = { target: 'istar', call: 'POST /orders/star' } as const
/** As the settings have it where nothing else is said. */
const SETTLE_S = 1020

// A wallet that has been seen to fall by exactly what was bought: only such a one proves anything.
let shop: TestShop
beforeEach(async () => {
  await clearFaults()
  await env.DB.batch([
    env.DB.prepare("UPDATE deliveries SET state = 'failed' WHERE state NOT IN ('done', 'failed')"),
    env.DB.prepare('DELETE FROM wallet_marks'),
  ])
  shop = testShop()
  await markWallet()
  await toItsEnd(shop, await shop.buyAndPay())
  await markWallet()
  expect(await row('SELECT proven FROM wallet_marks')).toEqual({ proven: 1 })
})
afterEach(() => void vi.restoreAllMocks())

/** The sweep looks at the wallet when no call is open. */
async function markWallet() {
  await passSeconds(5)
  await shop.sweep()
  await passSeconds(5)
}

interface Story {
  events: { kind: string }[]
  attempts: { outcome: string }[]
}

async function unanswered(
  kind: 'reset' | 'html' | 'error' | 'accept_then_reset' | 'accept_then_error',
  status?: number,
) {
  const receipt = await shop.buyAndPay()
  await fault({ ...GIFT_CALL, kind, ...(status ? { status } : {}) })
  await shop.consume(receipt.id)
  expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'unknown', calls: 1 })
  return receipt
}

const calls = async () => (await ledger()).calls.filter(({ call }) => call === 'POST /orders/star').length

/** Nobody does anything before the settle window is over, however often it is asked. */
async function waitsOut(receipt: Receipt) {
  const before = await calls()
  expect((await shop.consume(receipt.id)).retryAfter).toBeGreaterThan(SETTLE_S - 60)
  await shop.consumeNow(receipt.id)
  expect(await calls()).toBe(before)
  expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'unknown' })
  await passSeconds(SETTLE_S)
}

describe('a call nobody answered', () => {
  it.each([
    ['broke off', 'reset', undefined],
    ['ended in a page', 'html', 502],
    ['ended in a 404 page', 'html', 404],
    ['ended in 500', 'error', 500],
    ['ended in 503', 'error', 503],
    ['ended in 409', 'error', 409],
  ] as const)(
    'because it %s and was not carried out is made again, once the wallet proves it',
    async (_, kind, status) => {
      const receipt = await unanswered(kind, status)
      await waitsOut(receipt)
      await shop.consumeNow(receipt.id)
      expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'queued' })
      expect(await storyOf(receipt.id)).toContain('delivery_queued:wallet_shows_no_gift')
      await toItsEnd(shop, receipt)
      await expectEnd(shop, receipt, 'delivered')
      expect(await deliveryRow(receipt.id)).toMatchObject({ calls: 2 })
      // The first call stands on the order's row, the second in an event: who reads it sees both in their places.
      const story = await (await asOperator(shop)(`/orders/${receipt.id}`)).json<Story>()
      expect(story.events.map(({ kind }) => kind)).toEqual([
        'awaiting_payment',
        'paid',
        'delivery_calling',
        'delivery_unknown',
        'delivery_queued',
        'delivery_calling',
        'delivered',
      ])
      expect(story.attempts.map(({ outcome }) => outcome)).toEqual(['unknown', 'accepted'])
    },
  )

  it.each(['accept_then_reset', 'accept_then_error'] as const)(
    'but that was carried out (%s) is never made again: a person looks',
    async (kind) => {
      const receipt = await unanswered(kind)
      const before = await calls()
      await waitsOut(receipt)
      await toItsEnd(shop, receipt)
      expect(await orderRow(receipt.id)).toMatchObject({ state: 'review', review_why: 'delivery_unknown' })
      for (let i = 0; i < 3; i += 1) await shop.consumeNow(receipt.id)
      await shop.sweep()
      const gift = await giftTo(receipt.username)
      expect([await calls(), await giftsTo(receipt.username)]).toEqual([before, [gift]])

      // Days later the provider’s webhook comes, and the buyer hears of it.
      await shop.istarWebhook(gift.orderId)
      await shop.consume(receipt.id)
      await expectEnd(shop, receipt, 'delivered')
    },
  )

  it('and a wallet never seen to move: a person looks', async () => {
    await env.DB.prepare('UPDATE wallet_marks SET proven = 0').run()
    const receipt = await unanswered('reset')
    await waitsOut(receipt)
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'review')
  })

  it('and a wallet marked only afterwards: a person looks', async () => {
    const receipt = await unanswered('reset')
    await env.DB.prepare('UPDATE wallet_marks SET at = at + 60000').run()
    await waitsOut(receipt)
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'review')
  })

  it.each([
    ['filled up', 5],
    ['spent from by somebody else', -5],
  ])('and a wallet %s meanwhile: a person looks', async (_, by) => {
    const receipt = await unanswered('reset')
    const { balance } = (await (await control('/istar/balance', {}, 'GET')).json()) as { balance: number }
    await control('/istar/balance', { balance: balance + by })
    await waitsOut(receipt)
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'review')
  })

  it('is looked at less and less often while the wallet does not tell', async () => {
    const receipt = await unanswered('reset')
    await waitsOut(receipt)
    await fault({ target: 'istar', call: 'GET /wallet/balance', kind: 'error', times: 99 })
    const waits: number[] = []
    for (const seconds of [0, 60, 240, 900]) {
      await passSeconds(seconds)
      await shop.consumeNow(receipt.id)
      waits.push((await shop.consume(receipt.id)).retryAfter ?? 0)
    }
    expect(waits.every((wait, n) => wait >= (waits[n - 1] ?? 15) - 1)).toBe(true)
    expect(waits.at(-1)).toBeGreaterThan(50)
    expect((await storyOf(receipt.id)).at(-1)).toMatch(/^delivery_unknown/)
    expect((await storyOf(receipt.id)).filter((line) => line.startsWith('delivery_unknown'))).toHaveLength(1)
  })

  it('among others, of which one was carried out and never told of, is a person’s within minutes', async () => {
    const receipts = [
      await unanswered('reset'),
      await unanswered('accept_then_reset'),
      await unanswered('reset'),
    ]
    await passSeconds(SETTLE_S)
    for (const { id } of receipts) await shop.consumeNow(id)
    for (const { id } of receipts) expect(await deliveryRow(id)).toMatchObject({ state: 'unknown' })
    await passSeconds(4 * 60)
    for (const receipt of receipts) {
      await shop.consumeNow(receipt.id)
      expect(await shop.status(receipt)).toBe('review')
    }
  })

  it('and a wallet nobody can read is asked for again, until a person is', async () => {
    const receipt = await unanswered('reset')
    await waitsOut(receipt)
    await fault({ target: 'istar', call: 'GET /wallet/balance', kind: 'error', times: 99 })
    await shop.consumeNow(receipt.id)
    expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'unknown' })
    await passSeconds(31 * 60)
    await shop.consumeNow(receipt.id)
    await expectEnd(shop, receipt, 'review')
  })

  it('is not judged while another is being worked on', async () => {
    const other = await shop.buyAndPay({ username: someone('slow') })
    await shop.consume(other.id)
    const receipt = await unanswered('reset')
    await waitsOut(receipt)
    await shop.consumeNow(receipt.id)
    expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'unknown' })
    await control(`/istar/finish/${(await deliveryRow(other.id))['provider_ref']}`, { status: 'completed' })
    await toItsEnd(shop, other)
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'delivered')
  })

  it('again and again is at last left to a person', async () => {
    const receipt = await shop.buyAndPay({ username: someone('flaky') })
    await fault({ ...GIFT_CALL, kind: 'reset', times: 9 })
    for (let call = 1; call <= 4; call += 1) {
      await vi.waitFor(async () => {
        await shop.consumeNow(receipt.id)
        expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'unknown', calls: call })
      }, 5000)
      await passSeconds(SETTLE_S)
    }
    await shop.consumeNow(receipt.id)
    expect(await orderRow(receipt.id)).toMatchObject({
      state: 'review',
      review_why: 'provider_never_answers',
    })
    await expectEnd(shop, receipt, 'review')
  })

  it('is made again only until the deadline, then refunded', async () => {
    const hasty = testShop({ DELIVERY_DEADLINE_MINUTES: '10' })
    const receipt = await unanswered('reset')
    await waitsOut(receipt)
    await toItsEnd(hasty, receipt)
    await expectEnd(hasty, receipt, 'refunded')
  })

  it('for flaky… twice in a row ends delivered', async () => {
    const receipt = await shop.buyAndPay({ username: someone('flaky') })
    for (let step = 0; step < 12 && (await shop.status(receipt)) !== 'delivered'; step += 1) {
      await shop.consumeNow(receipt.id)
      if ((await deliveryRow(receipt.id))['state'] === 'unknown') await passSeconds(SETTLE_S)
    }
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'delivered')
    expect(await deliveryRow(receipt.id)).toMatchObject({ calls: 3 })
  })
})

describe('a second call of an order', () => {
  it('is not refunded because the first, found late by the webhook, has failed: a person looks', async () => {
    const receipt = await shop.buyAndPay({ username: someone('fails') })
    let first = ''
    const { fetch: realFetch } = globalThis
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      const answer = await realFetch(input, init)
      if (!String(input).endsWith('/orders/star')) return answer
      first = ((await answer.json()) as { order_id: string }).order_id
      return new Response('', { status: 502 })
    })
    await shop.consume(receipt.id)
    vi.restoreAllMocks()
    await env.DB.prepare('UPDATE deliveries SET calls = 2, called_at = called_at + 2000 WHERE order_id = ?')
      .bind(receipt.id)
      .run()
    await shop.istarWebhook(first)
    expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'accepted' })
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'review')
    expect(await orderRow(receipt.id)).toMatchObject({ review_why: 'earlier_call_failed' })
  })
})

describe('two gifts of the same amount for the same name', () => {
  it('taken one for the other by a webhook are both delivered, once each', async () => {
    const twin = await unanswered('accept_then_reset')
    const receipt = await shop.buyAndPay({ username: twin.username })
    const { fetch: realFetch } = globalThis
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      const answer = await realFetch(input, init)
      if (String(input).endsWith('/orders/star')) {
        const { order_id: ref } = (await answer.clone().json()) as { order_id: string }
        // The twin seems to be the one called last.
        await env.DB.prepare('UPDATE deliveries SET called_at = ? - (order_id = ?) WHERE order_id IN (?, ?)')
          .bind(Date.now() - 5000, receipt.id, receipt.id, twin.id)
          .run()
        await shop.istarWebhook(ref)
        expect(await deliveryRow(twin.id)).toMatchObject({ provider_ref: ref })
      }
      return answer
    })
    await shop.consume(receipt.id)
    vi.restoreAllMocks()
    expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'unknown', why: 'a_twin_has_it' })
    for (const { orderId } of await giftsMadeTo(twin.username, 2)) await shop.istarWebhook(orderId)
    await toItsEnd(shop, twin)
    await toItsEnd(shop, receipt)
    expect([await shop.status(twin), await shop.status(receipt)]).toEqual(['delivered', 'delivered'])
    expect(await giftsTo(twin.username)).toHaveLength(2)
  })
})

describe('a call that hangs', () => {
  it('holds up no other message, and is found by the webhook', async () => {
    const receipt = await shop.buyAndPay()
    const { fetch: realFetch } = globalThis
    let letGo = () => {}
    const hanging = new Promise<void>((resolve) => {
      letGo = resolve
    })
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      const answer = await realFetch(input, init)
      if (String(input).endsWith('/orders/star')) await hanging
      return answer
    })
    const working = shop.consume(receipt.id)
    const gift = await giftTo(receipt.username)
    expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'calling' })
    // A second message in the meantime begins nothing.
    const before = await calls()
    await shop.consume(receipt.id)
    await shop.istarWebhook(gift.orderId)
    expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'accepted', provider_ref: gift.orderId })
    letGo()
    await working
    vi.restoreAllMocks()
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'delivered')
    expect(await calls()).toBe(before)
  })

  it('and answers only after everybody gave it up is still believed', async () => {
    const receipt = await shop.buyAndPay()
    const { fetch: realFetch } = globalThis
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      const answer = await realFetch(input, init)
      if (String(input).endsWith('/orders/star'))
        await env.DB.prepare("UPDATE deliveries SET state = 'unknown', lease_until = NULL WHERE order_id = ?")
          .bind(receipt.id)
          .run()
      return answer
    })
    await shop.consume(receipt.id)
    expect(await deliveryRow(receipt.id)).toMatchObject({ state: 'accepted' })
    vi.restoreAllMocks()
    await toItsEnd(shop, receipt)
    await expectEnd(shop, receipt, 'delivered')
  })
})
