import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { toItsEnd } from './support/ends.ts'
import { disputeAtBank, intentOf, newPartner, refundAtStripe } from './support/partners.ts'
import { orderRow, row, rows, storyOf } from './support/rows.ts'
import { control, eventOf, stripe } from './support/sandbox.ts'
import { asOperator, someone, testShop, type Receipt } from './support/shop.ts'

const shop = testShop()
let partner: string
beforeAll(async () => {
  partner = (await newPartner(shop, { commissionBps: 1000 })).id
})

/** 999 cents at 10 %. */
const COMMISSION = 99

const ledgerOf = async ({ id }: Pick<Receipt, 'id'>) =>
  (await rows('SELECT kind, amount_minor FROM partner_ledger WHERE order_id = ? ORDER BY n', id)).map(
    ({ kind, amount_minor }) => [kind, amount_minor],
  )

async function delivered(more: Record<string, unknown> = {}): Promise<Receipt> {
  const receipt = await shop.buyAndPay({ partner, ...more })
  expect(await toItsEnd(shop, receipt)).toBe('delivered')
  return receipt
}

async function bring(...events: unknown[]) {
  for (const event of events) expect((await shop.webhook(event)).status).toBe(200)
}

describe('a commission', () => {
  it('is booked when the Stars have arrived, once, and not before', async () => {
    const receipt = await shop.buy({ partner })
    expect(await ledgerOf(receipt)).toEqual([])
    await shop.pay(receipt)
    expect(await ledgerOf(receipt)).toEqual([])
    await toItsEnd(shop, receipt)
    expect(await ledgerOf(receipt)).toEqual([['commission', COMMISSION]])
    await shop.consumeNow(receipt.id)
    await shop.sweep()
    expect(await ledgerOf(receipt)).toEqual([['commission', COMMISSION]])
    const { at } = await row('SELECT at FROM partner_ledger WHERE order_id = ?', receipt.id)
    expect(at).toBe((await orderRow(receipt.id))['delivered_at'])
  })

  it('is what was agreed when the order was placed', async () => {
    const { id } = await newPartner(shop, { commissionBps: 333 })
    const receipt = await shop.buyAndPay({ partner: id })
    await asOperator(shop)(`/partners/${id}`, 'PATCH', { commissionBps: 10_000, status: 'suspended' })
    await toItsEnd(shop, receipt)
    expect(await ledgerOf(receipt)).toEqual([['commission', Math.floor((999 * 333) / 10_000)]])
  })

  it('is earned by nobody where nobody sent the buyer, or for nothing', async () => {
    const { id } = await newPartner(shop, { commissionBps: 0 })
    for (const body of [{ partner: undefined }, { partner: id }])
      expect(await ledgerOf(await delivered(body))).toEqual([])
  })

  it('is not earned by an order that is refunded instead', async () => {
    const receipt = await shop.buyAndPay({ partner, username: someone('refuse') })
    expect(await toItsEnd(shop, receipt)).toBe('refunded')
    const [refund] = (await stripe().refunds.list({ payment_intent: await intentOf(receipt) })).data
    await bring(
      await eventOf('refund.created', refund?.id ?? ''),
      await eventOf('charge.refunded', String(refund?.charge)),
    )
    expect(await ledgerOf(receipt)).toEqual([])
    // The shop's own refund is nobody's trouble, whichever event tells of it.
    expect((await storyOf(receipt.id)).filter((line) => /outside|charge/.test(line))).toEqual([])
  })
})

describe('a refund by hand after delivery', () => {
  it.each<[string, (told: Awaited<ReturnType<typeof refundAtStripe>>) => unknown[]]>([
    ['refund.created', ({ created }) => [created]],
    ['refund.updated', ({ created }) => [{ ...created, id: 'evt_updated', type: 'refund.updated' }]],
    ['charge.refunded', ({ charge }) => [charge]],
    ['both', ({ created, charge }) => [created, charge]],
    ['both the other way round', ({ created, charge }) => [charge, created]],
    ['both, again and again', ({ created, charge }) => [charge, created, charge, created, created]],
  ])('reverses the commission once, told by %s', async (_, told) => {
    const receipt = await delivered()
    const refund = await refundAtStripe(receipt)
    await bring(...told(refund))
    expect(await ledgerOf(receipt)).toEqual([
      ['commission', COMMISSION],
      ['reversal', -COMMISSION],
    ])
    // What was delivered was delivered.
    expect(await shop.status(receipt)).toBe('delivered')
  })

  it('in part reverses that part, and never more than was booked', async () => {
    const receipt = await delivered()
    const first = await refundAtStripe(receipt, 300)
    await bring(first.charge, first.created)
    // 10 % of the 699 cents that stayed.
    expect(await ledgerOf(receipt)).toEqual([
      ['commission', 99],
      ['reversal', -30],
    ])
    const rest = await refundAtStripe(receipt)
    await bring(rest.created, rest.charge, first.created)
    expect((await ledgerOf(receipt)).slice(2)).toEqual([['reversal', -69]])
  })

  it('that fails books the commission again, in whatever order one hears of it', async () => {
    for (const late of [false, true]) {
      const receipt = await delivered()
      await control('/refund-mode', { mode: 'pending_then_fail' })
      const { id, created, charge } = await refundAtStripe(receipt)
      await control('/refund-mode', { mode: 'succeed' })
      await control(`/refund/${id}`, { status: 'failed' })
      const failed = await eventOf('refund.failed', id)
      await bring(...(late ? [failed, created, charge, failed] : [charge, created, failed, created]))
      const ledger = await ledgerOf(receipt)
      expect(ledger.map(([, amount]) => Number(amount)).reduce((sum, amount) => sum + amount, 0)).toBe(99)
      if (!late)
        expect(ledger).toEqual([
          ['commission', 99],
          ['reversal', -99],
          ['commission', 99],
        ])
    }
  })

  it.each([
    ['in full leaves nothing to earn', undefined, []],
    ['in part leaves the rest to earn, and not before delivery', 300, [['commission', 69]]],
  ])('that came before delivery %s', async (_, amount, booked) => {
    const receipt = await shop.buyAndPay({ partner, username: someone('slow') })
    await shop.consumeNow(receipt.id)
    const { created, charge } = await refundAtStripe(receipt, amount)
    await bring(created, charge)
    expect(await ledgerOf(receipt)).toEqual([])
    const { provider_ref } = await row('SELECT provider_ref FROM deliveries WHERE order_id = ?', receipt.id)
    await control(`/istar/finish/${provider_ref}`, { status: 'completed' })
    await shop.istarWebhook(String(provider_ref))
    await toItsEnd(shop, receipt)
    expect([await shop.status(receipt), await ledgerOf(receipt)]).toEqual(['delivered', booked])
  })
})

describe('a dispute', () => {
  it('that is lost reverses the commission once', async () => {
    const receipt = await delivered()
    const { created, close } = await disputeAtBank(receipt)
    await bring(created)
    expect(await ledgerOf(receipt)).toEqual([['commission', 99]])
    const closed = await close('lost')
    await bring(closed, closed, created)
    expect(await ledgerOf(receipt)).toEqual([
      ['commission', 99],
      ['reversal', -99],
    ])
  })

  it('that is won leaves it', async () => {
    const receipt = await delivered()
    const { created, close } = await disputeAtBank(receipt)
    await bring(await close('won'), created)
    expect(await ledgerOf(receipt)).toEqual([['commission', 99]])
  })

  it('lost over what was refunded in part takes the rest and no more', async () => {
    const receipt = await delivered()
    const { created, charge } = await refundAtStripe(receipt, 500)
    await bring(created, charge)
    const { close } = await disputeAtBank(receipt)
    await bring(await close('lost'))
    const amounts = (await ledgerOf(receipt)).map(([, amount]) => Number(amount))
    expect(amounts).toEqual([99, -50, -49])
  })
})

describe('the ledger', () => {
  it('is written with the move or not at all: no way leads past it', async () => {
    const receipt = await shop.buyAndPay({ partner })
    // By hand, past all the code.
    await env.DB.prepare("UPDATE orders SET state = 'delivered', delivered_at = 7 WHERE id = ?")
      .bind(receipt.id)
      .run()
    expect(await ledgerOf(receipt)).toEqual([['commission', 99]])
  })

  it('balances to the cent over a thousand orders and all that became of them', async () => {
    const { id } = await newPartner(shop)
    let seed = 20_261_123
    const below = (n: number) => (seed = (seed * 48_271) % 2_147_483_647) % n
    let expected = 0n
    const booked = new Map<string, bigint>()
    const statements: D1PreparedStatement[] = []
    for (let i = 0; i < 1000; i += 1) {
      const order = `ord_random${i}`
      const [amount, bps] = [1 + below(i % 3 === 0 ? 1_000_000_000 : 20_000), below(10_001)]
      statements.push(
        env.DB.prepare(
          `INSERT INTO orders (id, state, stars, amount_minor, currency, locale, partner, commission_bps, key_hash,
              request_hash, consent_version, consent_at, pay_until, created_at)
             VALUES (?, 'paid', 50, ?, ?, 'en', ?, ?, 'x', 'x', 'v', 1, 1, 1)`,
        ).bind(order, amount, ['usd', 'jpy', 'kwd'][i % 3], id, bps),
        env.DB.prepare("UPDATE orders SET state = 'delivered', delivered_at = 2 WHERE id = ?").bind(order),
      )
      let refunded = 0
      for (let part = below(4); part > 0 && refunded < amount; part -= 1) {
        const some = 1 + below(amount - refunded)
        const failed = below(3) === 0
        if (!failed) refunded += some
        for (const state of failed ? ['gone', 'back'] : ['gone', 'gone'])
          statements.push(
            env.DB.prepare(
              "INSERT INTO reclaims VALUES (?, ?, 'refund', ?, ?, 3) ON CONFLICT DO NOTHING",
            ).bind(order, `re_${i}_${part}`, state, some),
          )
      }
      const earned = (BigInt(amount - refunded) * BigInt(bps)) / 10_000n
      booked.set(order, (BigInt(amount) * BigInt(bps)) / 10_000n)
      expected += earned
    }
    await env.DB.batch(statements)
    const ledger = await rows('SELECT * FROM partner_ledger WHERE partner_id = ? ORDER BY order_id, n', id)
    const sums = new Map<string, bigint>()
    for (const { order_id, amount_minor } of ledger) {
      const sum = (sums.get(String(order_id)) ?? 0n) + BigInt(Number(amount_minor))
      sums.set(String(order_id), sum)
      // At no moment less than nothing, or more than the whole commission.
      expect(sum >= 0n && sum <= (booked.get(String(order_id)) ?? 0n)).toBe(true)
    }
    expect([...sums.values()].reduce((all, sum) => all + sum, 0n)).toBe(expected)
    expect(ledger.length).toBeGreaterThan(1000)
  })
})
