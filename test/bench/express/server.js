// oxlint-disable oxc/no-async-endpoint-handlers -- Express 5 waits for them itself.
// The same job as one writes it for a server: Express, SQLite in the process, Stripe's SDK. Started by rig/express.ts.
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import express from 'express'
import Stripe from 'stripe'

const folder = mkdtempSync(join(tmpdir(), 'trustgifts-express-'))
process.on('SIGTERM', () => {
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
})
const db = new DatabaseSync(join(folder, 'shop.sqlite'))
db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
for (const file of readdirSync('migrations').toSorted())
  if (file.endsWith('.sql')) db.exec(readFileSync(`migrations/${file}`, 'utf8'))
db.exec(`CREATE TABLE simple_orders (id TEXT PRIMARY KEY, state TEXT NOT NULL, username TEXT NOT NULL, stars INTEGER NOT NULL,
  amount INTEGER NOT NULL, key_hash TEXT NOT NULL, idempotency_key TEXT UNIQUE, session_id TEXT, url TEXT, payment TEXT, at INTEGER NOT NULL)`)
db.exec(
  'CREATE TABLE simple_events (id TEXT PRIMARY KEY, order_id TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL)',
)
db.exec(
  'CREATE TABLE simple_deliveries (order_id TEXT PRIMARY KEY, state TEXT NOT NULL, due_at INTEGER NOT NULL)',
)

const statements = {
  replay: db.prepare('SELECT * FROM simple_orders WHERE idempotency_key = ?'),
  prices: db.prepare('SELECT * FROM prices WHERE currency = ? ORDER BY from_stars DESC'),
  order: db.prepare("INSERT INTO simple_orders VALUES (?, 'awaiting_payment', ?, ?, ?, ?, ?, ?, ?, NULL, ?)"),
  event: db.prepare('INSERT INTO simple_events VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING'),
  pay: db.prepare(
    "UPDATE simple_orders SET state = 'paid', payment = ? WHERE id = ? AND state = 'awaiting_payment'",
  ),
  deliver: db.prepare("INSERT INTO simple_deliveries VALUES (?, 'queued', ?) ON CONFLICT DO NOTHING"),
  find: db.prepare('SELECT * FROM simple_orders WHERE id = ?'),
}
const { hostname, port } = new URL(process.argv[2])
const stripe = new Stripe('sk_test_bench', { host: hostname, port, protocol: 'http', telemetry: false })
const SECRET = 'whsec_bench0123456789abcdef'
const hash = (text) => createHash('sha256').update(text).digest('hex')

function priceOf(stars, currency) {
  const tier = statements.prices.all(currency).find(({ from_stars }) => from_stars <= stars)
  return tier && Math.round((stars * tier.micro_per_star) / 1e6) + tier.fixed_minor
}

function inTransaction(work) {
  db.exec('BEGIN IMMEDIATE')
  work()
  db.exec('COMMIT')
}

const app = express()
app.disable('x-powered-by')
app.post('/webhooks/stripe', express.raw({ type: () => true }), async (request, response) => {
  const event = await stripe.webhooks.constructEventAsync(
    request.body,
    request.headers['stripe-signature'],
    SECRET,
  )
  const { client_reference_id: id, payment_intent: payment } = event.data.object
  const at = Date.now()
  inTransaction(() => {
    statements.event.run(event.id, id, 'paid', at)
    statements.pay.run(payment, id)
    statements.deliver.run(id, at)
  })
  response.json({ received: true })
})
app.use(express.json())
app.post('/api/orders', async (request, response) => {
  const { username, stars, currency, consent } = request.body
  const idempotencyKey = request.headers['idempotency-key']
  if (!/^[a-z]\w{3,31}$/.test(username) || !Number.isInteger(stars) || consent !== true)
    return response.status(422).json({ code: 'invalid_request' })
  const known = statements.replay.get(idempotencyKey)
  if (known) return response.json({ id: known.id })
  const [id, key, at] = [
    `ord_${randomBytes(13).toString('hex')}`,
    randomBytes(16).toString('base64url'),
    Date.now(),
  ]
  const amount = priceOf(stars, currency)
  const origin = 'http://localhost:8787'
  const session = await stripe.checkout.sessions.create(
    {
      mode: 'payment',
      client_reference_id: id,
      line_items: [
        {
          quantity: 1,
          price_data: { currency, unit_amount: amount, product_data: { name: `${stars} Telegram Stars` } },
        },
      ],
      metadata: { order_id: id },
      expires_at: Math.floor(at / 1000) + 1800,
      success_url: `${origin}/orders/${id}?key=${key}&paid=1`,
      cancel_url: `${origin}/orders/${id}?key=${key}`,
    },
    { idempotencyKey: id },
  )
  inTransaction(() => {
    statements.order.run(id, username, stars, amount, hash(key), idempotencyKey, session.id, session.url, at)
    statements.event.run(`evt_placed_${id}`, id, 'placed', at)
  })
  const statusUrl = `${origin}/api/orders/${id}?key=${key}`
  return response
    .status(201)
    .json({ id, key, status: 'awaiting_payment', amount, checkoutUrl: session.url, statusUrl })
})
app.get('/api/orders/:id', (request, response) => {
  const order = statements.find.get(request.params.id)
  if (!order || order.key_hash !== hash(String(request.query.key)))
    return response.status(404).json({ code: 'order_not_found' })
  return response.json({
    id: order.id,
    status: order.state,
    username: order.username,
    stars: order.stars,
    amount: order.amount,
  })
})
app.get('/api/quote', (request, response) => {
  const { stars, currency } = request.query
  response.json({ stars, currency, amount: priceOf(Number(stars), currency) })
})
const server = app.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
