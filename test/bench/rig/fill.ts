import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Puts delivered orders numbered `from` to `to`, with all the rows they leave, straight into the file of a D1 that is not running. */
export async function fillOrders(persistTo: string, from: number, to: number): Promise<void> {
  const files = await readdir(persistTo, { recursive: true })
  const file = files.find((name) => /\/[0-9a-f]{64}\.sqlite$/.test(name))
  if (!file) throw new Error(`D1 has left no file: ${files.join(' ')}`)
  const db = new DatabaseSync(join(persistTo, file))
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; PRAGMA foreign_keys = OFF; BEGIN')
  const numbers = `WITH RECURSIVE n (i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i < ${to})`
  // Padded, so that every index grows at its end: a million orders are stored in a minute and not in five.
  const padded = "printf('%026d', i)"
  const id = `'ord_' || ${padded}`
  for (const insert of [
    `INSERT INTO orders (id, state, stars, amount_minor, currency, locale, key_hash, request_hash, consent_version, consent_at,
       pay_until, session_id, payment_intent, created_at, paid_at, delivering_at, delivered_at)
     SELECT ${id}, 'delivered', 500, 999, 'usd', 'en', 'hash', 'hash', 'v1', i, i, 'cs_' || i, 'pi_' || ${padded}, i, i, i, i FROM n`,
    `INSERT INTO pii (order_id, username, recipient_ref, since) SELECT ${id}, 'buyer' || ${padded}, 'ref', i FROM n`,
    `INSERT INTO deliveries (order_id, state, due_at, calls, called_at, provider, provider_ref, cost_micro, open)
     SELECT ${id}, 'done', i, 1, i, 'istar', 'gift_of_' || ${padded}, 8250000, 0 FROM n`,
    `INSERT INTO order_events SELECT ${id}, 1, 'delivered', 'bench', i FROM n`,
    `INSERT INTO stripe_events SELECT 'evt_of_' || ${padded}, 'checkout.session.completed', ${id}, i FROM n`,
  ])
    db.exec(`${numbers} ${insert}`)
  // As in a shop that runs: the wallet was looked at a moment ago.
  db.prepare('INSERT OR REPLACE INTO wallet_marks VALUES (?, ?, ?, 1)').run(
    'istar',
    1_000_000_000_000,
    Date.now(),
  )
  db.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
}
