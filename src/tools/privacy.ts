import { parseArgs } from 'node:util'
import { keptAbout } from '../privacy/kept.ts'
import { readPerson, STANDING } from '../privacy/person.ts'
import { query, say } from './d1.ts'

// What is kept about a person, and its erasure, where the console cannot be reached. `--remote` for the deployed shop.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    order: { type: 'string' },
    email: { type: 'string' },
    reason: { type: 'string' },
    remote: { type: 'boolean', default: false },
    env: { type: 'string' },
    config: { type: 'string' },
    'persist-to': { type: 'string' },
  },
})
const [verb] = positionals
const person = readPerson(values.order ?? values.email)
const reason = (values.reason ?? '').trim()
const fits = /^[^@'";]{1,500}$/.test(reason)
if (person === undefined || !fits || (verb !== 'export' && verb !== 'erase')) {
  say(
    'npm run privacy -- export|erase --order ord_…|--email … --reason "asked by mail" [--remote --env production]',
  )
  say('  The reason is kept: no names or addresses in it.')
  process.exit(2)
}

const where = (['env', 'config', 'persist-to'] as const).flatMap((name) =>
  values[name] === undefined ? [] : [`--${name}`, values[name]],
)
const ask = <Row>(sql: string) => query<Row>(sql, [...where, ...(values.remote ? ['--remote'] : [])])
const TOLD: Record<string, string> = {
  erased: 'erased; the books stay',
  already: 'was erased before',
  underWay: 'is under way: its recipient is still needed, ask again when it has ended',
}

// Nothing that could end a text in SQL gets through readPerson or the check of the reason.
const who = `WITH who (it) AS (SELECT '${person}')`
const note = (what: string, id: string) =>
  `INSERT INTO audit SELECT NULL, ${Date.now()}, 'command', 'admin', '${what}', '${id}', NULL, '${reason}'`

if (verb === 'export') await tell()
else await erase()

async function tell(): Promise<void> {
  const rows = await ask<{ kept: string }>(`${who}, ${keptAbout()}`)
  const orders = rows.map(({ kept }) => JSON.parse(kept) as { order: { id: string } })
  if (orders.length > 0) await ask(orders.map(({ order }) => note('export', order.id)).join('; '))
  say(JSON.stringify({ orders }, null, 2))
}

async function erase(): Promise<void> {
  const found = await ask<{ id: string; standing: string }>(`${who}, ${STANDING}`)
  for (const { id, standing } of found) {
    if (standing === 'erased') {
      await ask(`INSERT INTO erasures VALUES ('${id}', ${Date.now()}, 'asked'); ${note('erase', id)}`)
    }
    say(`${id}  ${TOLD[standing] ?? standing}`)
  }
  say(
    found.length === 0 ? 'Nobody known by that.' : 'Stripe and the provider keep their own: docs/privacy.md.',
  )
}
