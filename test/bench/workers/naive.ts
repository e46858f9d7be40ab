import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { Hono } from 'hono'
import Stripe from 'stripe'
import { z } from 'zod'

// What one writes first with the same four libraries: the measure of the shop's size and start-up time.
const orders = sqliteTable('orders', {
  id: text('id').primaryKey(),
  state: text('state').notNull(),
  username: text('username').notNull(),
  stars: integer('stars').notNull(),
  amountMinor: integer('amount_minor').notNull(),
})
const Body = z.object({
  username: z.string().min(4),
  stars: z.number().int().min(50),
  consent: z.literal(true),
})
const stripe = new Stripe('sk_test_naive', { httpClient: Stripe.createFetchHttpClient() })

export default new Hono<{ Bindings: Cloudflare.Env }>()
  .post('/api/orders', async (c) => {
    const body = Body.parse(await c.req.json())
    const session = await stripe.checkout.sessions.create({
      mode: 'payment',
      line_items: [
        { quantity: 1, price_data: { currency: 'usd', unit_amount: 999, product_data: { name: 'Stars' } } },
      ],
      success_url: 'https://shop.example',
    })
    const { username, stars } = body
    await drizzle(c.env.DB)
      .insert(orders)
      .values({ id: session.id, state: 'awaiting_payment', username, stars, amountMinor: 999 })
    return c.json({ id: session.id, checkoutUrl: session.url }, 201)
  })
  .get('/api/orders/:id', async (c) =>
    c.json(
      await drizzle(c.env.DB)
        .select()
        .from(orders)
        .where(eq(orders.id, c.req.param('id'))),
    ),
  )
