import { beforeAll, describe, expect, it } from 'vitest'
import { toItsEnd } from './support/ends.ts'
import { newPartner, refundAtStripe } from './support/partners.ts'
import { orderRow, row, rows } from './support/rows.ts'
import { giftsTo, passSeconds } from './support/sandbox.ts'
import { asOperator, OPERATOR_TOKEN, sessionOf, someone, testShop, type Receipt } from './support/shop.ts'

const VERA = 'veras-token-0123456789abcdefghijklmnop'
const shop = testShop({ OPERATOR_TOKENS: `vera:operator:${VERA}`, OPERATOR_TOKEN_ALLOW: '1' })
const operator = asOperator(shop)
const DAY_S = 24 * 3600
const ON_THE_HOUR = Date.UTC(2026, 10, 1)

let partner: string
beforeAll(async () => void (partner = (await newPartner(shop)).id))

const ask = async (what: 'erase' | 'export', wish: object) => {
  const answer = await operator(`/privacy/${what}`, 'POST', { reason: 'asked by mail', ...wish })
  return { status: answer.status, body: await answer.json<Record<string, unknown>>() }
}

/** A delivered order of a partner's buyer, with an address and with words of an operator's about them. */
async function bought(email: string): Promise<Receipt> {
  const receipt = await shop.buy({
    username: someone('private'),
    partner,
    campaign: `for-${email.split('@')[0]}`,
  })
  await shop.pay(receipt, { email })
  await operator(`/orders/${receipt.id}/refund`, 'POST', { reason: `${email} changed her mind` })
  expect(await toItsEnd(shop, receipt)).toBe('refunded')
  return receipt
}

/** Where in the whole database a word still stands. */
async function whereIs(word: string): Promise<string[]> {
  const tables = await rows(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
  )
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const all = JSON.stringify(await rows(`SELECT * FROM "${name}"`)).toLowerCase()
      return all.includes(word.toLowerCase()) ? [String(name)] : []
    }),
  )
  return found.flat()
}

describe('a person who is erased', () => {
  it('is nowhere any more, and the books still say what was paid', async () => {
    const receipt = await bought('Ann.Erased@example.org')
    const { id, username } = receipt
    expect(await whereIs('ann.erased')).toEqual(
      expect.arrayContaining(['pii', 'orders', 'order_events', 'audit']),
    )
    const books = `SELECT o.id, o.state, stars, o.amount_minor, currency, payment_intent, session_id, paid_at, refunded_at, r.stripe_id
      FROM orders o JOIN refunds r ON r.order_id = o.id WHERE o.id = ?`
    const before = await row(books, id)

    const erased = await ask('erase', { email: ' ann.erased@Example.org' })
    expect(erased).toEqual({ status: 200, body: { erased: [id], already: [], underWay: [] } })
    for (const word of [username, 'ann.erased']) expect([word, await whereIs(word)]).toEqual([word, []])
    expect(await row(books, id)).toEqual(before)
    expect(await rows('SELECT 1 FROM screenings WHERE order_id = ? AND card IS NOT NULL', id)).toEqual([])
    const { entries } = await (await operator(`/audit?order=${id}`)).json<{ entries: object[] }>()
    expect(entries).toMatchObject([
      { what: 'erase', reason: 'asked by mail' },
      { what: 'refund', reason: 'erased' },
    ])
    expect((await ask('erase', { order: id })).body).toEqual({ erased: [], already: [id], underWay: [] })
    expect((await ask('erase', { email: 'ann.erased@example.org' })).status).toBe(404)
  })

  it('does not lift a block by it, which the export tells of; only what was written about it goes', async () => {
    const { id, username } = await bought('blocked.erased@example.org')
    await operator(`/blocked/${username}`, 'PUT', { reason: 'sells them on' })
    expect(await whereIs('sells them on')).toEqual(['audit', 'blocked_recipients'])
    const { body } = await ask('export', { order: id })
    expect(body['orders']).toMatchObject([{ block: { reason: 'sells them on' } }])
    const other = await bought('not.blocked@example.org')
    expect((await ask('export', { order: other.id })).body['orders']).toMatchObject([{ block: null }])
    await ask('erase', { order: id })
    expect(await whereIs(username)).toEqual(['blocked_recipients'])
    expect(await whereIs('sells them on')).toEqual([])
    await expect(rows("UPDATE audit SET reason = 'other' WHERE reason = 'erased'")).rejects.toThrow(
      /append-only/,
    )
    expect((await shop.order({ username })).status).toBe(422)
  })

  it('still opens the page of the order, which says so plainly', async () => {
    const receipt = await bought('bo.erased@example.org')
    await ask('erase', { order: receipt.id })
    const page = await shop.fetch(`/orders/${receipt.id}?key=${receipt.key}`)
    const html = await page.text()
    expect([page.status, html.includes('personal details of this order have been erased')]).toEqual([
      200,
      true,
    ])
    expect(html).not.toContain('<bdi dir="ltr">@')
    const order = await shop.get(`/api/orders/${receipt.id}?key=${receipt.key}`)
    expect(order).toMatchObject({ status: 'refunded', username: '', amount: receipt.amount })
  })

  it('is refunded all the same, and the commission reversed', async () => {
    const receipt = await shop.buyAndPay({ partner })
    expect(await toItsEnd(shop, receipt)).toBe('delivered')
    await ask('erase', { order: receipt.id })
    const { created, charge } = await refundAtStripe(receipt)
    for (const event of [created, charge]) expect((await shop.webhook(event)).status).toBe(200)
    const booked = await rows('SELECT kind FROM partner_ledger WHERE order_id = ? ORDER BY n', receipt.id)
    expect(booked.map(({ kind }) => kind)).toEqual(['commission', 'reversal'])
    expect(await whereIs(receipt.username)).toEqual([])
  })

  it('who is to receive Stars yet is not erased before they have', async () => {
    const receipt = await shop.buyAndPay()
    expect((await ask('erase', { order: receipt.id })).body).toEqual({
      erased: [],
      already: [],
      underWay: [receipt.id],
    })
    expect(await toItsEnd(shop, receipt)).toBe('delivered')
    expect((await ask('erase', { order: receipt.id })).body).toMatchObject({ erased: [receipt.id] })
  })

  it('and pays after all is seen by a person: nobody else gets the Stars', async () => {
    const receipt = await shop.buy()
    await passSeconds(2 * 3600)
    await shop.sweep()
    await ask('erase', { order: receipt.id })
    const { payment } = await paidLate(receipt)
    expect(payment.status).toBe(200)
    await shop.consumeNow(receipt.id)
    expect(await orderRow(receipt.id)).toMatchObject({ state: 'review', review_why: 'payment_mismatch' })
    expect([await giftsTo(receipt.username), await whereIs(receipt.username)]).toEqual([[], []])
  })
})

/** A bank that let the money through after the page had closed. */
async function paidLate(receipt: Receipt) {
  const session = {
    id: sessionOf(receipt),
    object: 'checkout.session',
    client_reference_id: receipt.id,
    payment_status: 'paid',
    payment_intent: `pi_late_${receipt.id}`,
    amount_total: receipt.amount,
    currency: receipt.currency,
    customer_details: { email: 'late@example.org' },
  }
  const type = 'checkout.session.async_payment_succeeded'
  const event = { id: `evt_late_${receipt.id}`, type, livemode: false, data: { object: session } }
  return { payment: await shop.webhook(event) }
}

describe('what is kept about a person', () => {
  it('is told whole, by order or by address, and that somebody asked is kept', async () => {
    const receipt = await bought('Cy.Kept@example.org')
    const byMail = await ask('export', { email: 'cy.kept@example.org' })
    const byOrder = await ask('export', { order: receipt.id })
    expect(byMail.body['orders']).toMatchObject([
      {
        order: { id: receipt.id, state: 'refunded', amount_minor: receipt.amount, campaign: 'for-Cy.Kept' },
        person: { username: receipt.username, email: 'cy.kept@example.org' },
        refund: { state: 'succeeded' },
        erasedAt: null,
        events: expect.arrayContaining([
          expect.objectContaining({ kind: 'operator_refund', cause: 'Cy.Kept@example.org changed her mind' }),
        ]) as unknown,
        audit: [{ what: 'refund' }],
      },
    ])
    expect(byOrder.body['orders']).toMatchObject([{ person: { username: receipt.username } }])
    expect(JSON.stringify(byOrder.body)).not.toContain('key_hash')
    expect(
      await row("SELECT count(*) AS n FROM audit WHERE what = 'export' AND order_id = ?", receipt.id),
    ).toEqual({
      n: 2,
    })
  })

  it.each([
    ['nobody known', { email: 'nobody@example.org' }, 404],
    ['no person', {}, 422],
    ['no number', { order: 'ord_1' }, 422],
    ['two at once', { order: `ord_${'0'.repeat(26)}`, email: 'a@b.example' }, 422],
    ['no reason', { email: 'a@b.example', reason: ' ' }, 422],
    ['a person in the reason', { email: 'a@b.example', reason: 'a@b.example asked' }, 422],
    ['a list', { email: ['a@b.example'] }, 422],
  ])('is not told, nor erased, for %s', async (_, wish, status) => {
    expect((await ask('export', wish)).status).toBe(status)
    expect((await ask('erase', wish)).status).toBe(status)
  })

  it.each([
    [VERA, 403],
    [`${OPERATOR_TOKEN}x`, 404],
  ])('is an admin’s to ask for: %s is answered %i', async (token, status) => {
    const wish = { email: 'a@b.example', reason: 'asked' }
    for (const what of ['export', 'erase']) {
      const answer = await shop.fetch(`/api/operator/privacy/${what}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(wish),
      })
      expect(answer.status).toBe(status)
    }
  })
})

describe('what has been kept for long enough', () => {
  it('goes by itself: unpaid orders after 30 days, others after 550, counts after two', async () => {
    const [unpaid, paid] = [await shop.buy(), await shop.buyAndPay()]
    await toItsEnd(shop, paid)
    const here = async () => [await whereIs(unpaid.username), await whereIs(paid.username)]
    await passSeconds(2 * 3600)
    await shop.sweep()
    await passSeconds(29 * DAY_S)
    await shop.cron(ON_THE_HOUR)
    expect(await here()).toEqual([['pii'], ['pii']])
    expect(await rows('SELECT * FROM velocity')).toEqual([])
    await passSeconds(2 * DAY_S)
    await shop.cron(ON_THE_HOUR)
    expect(await here()).toEqual([[], ['pii']])
    await passSeconds(518 * DAY_S)
    await shop.cron(ON_THE_HOUR)
    expect(await here()).toEqual([[], ['pii']])
    await passSeconds(3 * DAY_S)
    await shop.cron(ON_THE_HOUR)
    expect(await here()).toEqual([[], []])
    expect(
      await rows("SELECT 1 FROM erasures WHERE why = 'retention' AND order_id = ?", paid.id),
    ).toHaveLength(1)
  })
})
