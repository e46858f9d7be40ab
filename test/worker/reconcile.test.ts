import { env } from 'cloudflare:workers'
import { afterEach, expect, it, vi } from 'vitest'
import { connect } from '../../src/db/client.ts'
import type { Payments } from '../../src/payment/payments.ts'
import { repairRestored } from '../../src/payment/restored.ts'
import { statesOf } from './support/rows.ts'
import { control } from './support/sandbox.ts'
import { sessionOf, testShop } from './support/shop.ts'

afterEach(() => void vi.restoreAllMocks())

const AT_THE_QUARTER = Date.parse('2026-11-22T12:15:00Z')

/** Puts an event of Stripe's, as it is, before those of its list. */
function listedFirst(event: object): void {
  const { fetch: realFetch } = globalThis
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const answer = await realFetch(input, init)
    if (!String(input).includes('/v1/events?')) return answer
    const page = (await answer.json()) as { data: object[] }
    return Response.json({ ...page, data: [event, ...page.data] })
  })
}

it.each([
  ['says nothing', { id: 'evt_empty', object: 'event', type: 'charge.refunded', data: {} }],
  [
    'D1 refuses',
    {
      id: 'evt_refused',
      object: 'event',
      type: 'checkout.session.expired',
      data: { object: { id: { no: 'text' }, client_reference_id: `ord_${'0'.repeat(26)}` } },
    },
  ],
])('an event that %s keeps no other from being taken', async (_, event) => {
  const shop = testShop()
  const receipt = await shop.buy()
  await control(`/expire/${sessionOf(receipt)}`)
  listedFirst(event)
  await shop.cron(AT_THE_QUARTER)
  expect(await statesOf(receipt.id)).toEqual(['expired'])
})

it('of what a restore left open everything is looked at, be it more than once through', async () => {
  const ids = Array.from({ length: 70 }, (_, i) => `ord_restored${String(i).padStart(2, '0')}`)
  await env.DB.batch(
    ids.map((id) =>
      env.DB.prepare(
        `INSERT INTO orders (id, state, review_why, stars, amount_minor, currency, locale, key_hash, request_hash,
          consent_version, consent_at, pay_until, created_at, paid_at, payment_intent)
          VALUES (?, 'review', 'restored', 50, 100, 'usd', 'en', 'x', 'x', 'v', 1, 1, 1, 1, ?)`,
      ).bind(id, `pi_${id}`),
    ),
  )
  const asked = new Set<string>()
  const payments = {
    findRefund: async (paymentIntent: string) => void asked.add(paymentIntent),
  } as unknown as Payments
  for (const minutes of [0, 5])
    await repairRestored(
      {
        db: connect(env.DB),
        payments,
        now: () => new Date(AT_THE_QUARTER + minutes * 60_000),
        log: () => {},
        live: false,
        provider: 'istar',
        publicOrigin: 'https://shop.example',
        refund: async () => {},
      },
      [],
    )
  expect(asked.size).toBe(ids.length)
})
