import { parseArgs } from 'node:util'
import { newPartner } from '../partner/new-partner.ts'
import { readNewPartner } from '../partner/partner-fields.ts'
import { query, say } from './d1.ts'

// Makes a partner, and prints what is shown once. `--remote` for the deployed shop; further words go to wrangler.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: 'string' },
    host: { type: 'string', multiple: true, default: [] },
    return: { type: 'string' },
    bps: { type: 'string' },
    webhook: { type: 'string' },
    remote: { type: 'boolean', default: false },
    config: { type: 'string' },
    'persist-to': { type: 'string' },
  },
})
const [verb] = positionals
const fields = readNewPartner(
  {
    name: values.name,
    hosts: values.host,
    returnUrl: values.return,
    commissionBps: Number(values.bps ?? Number.NaN),
    webhookUrl: values.webhook ?? null,
  },
  // The operator API knows the shop's own address and refuses it; here only what is not public is.
  { allowLoopback: !values.remote, ownOrigin: 'https://shop.invalid' },
)
if (verb !== 'create' || !fields.ok) {
  say(
    'npm run partner -- create --name "A channel" --host channel.example --return https://channel.example --bps 500',
  )
  if (!fields.ok) for (const { field, message } of fields.why) say(`  ${field}: ${message}`)
  process.exit(2)
}

const { row, told } = await newPartner(fields.value, new Date())
const text = (value: string | null) => (value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`)
const written = [
  text(row.id),
  text(row.name),
  text(row.status),
  text(JSON.stringify(row.hosts)),
  text(row.returnUrl),
  row.commissionBps,
  text(row.keyHash),
  text(row.webhookUrl ?? null),
  text(row.webhookSecret),
  row.createdAt.getTime(),
  row.changedAt.getTime(),
]
const where = (['config', 'persist-to'] as const).flatMap((name) =>
  values[name] === undefined ? [] : [`--${name}`, values[name]],
)
await query(
  `INSERT INTO partners (id, name, status, hosts, return_url, commission_bps, key_hash, webhook_url, webhook_secret,
    created_at, changed_at) VALUES (${written.join(', ')})`,
  [...where, ...(values.remote ? ['--remote'] : [])],
)
say(
  `${told.id}\n  key             ${told.key}\n  webhook secret  ${told.webhookSecret}\nNeither is shown again.`,
)
