import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { OPERATOR_TOKEN, SECOND_OPERATOR_TOKEN } from '../support/sandbox-settings.ts'
import { startShop } from '../support/shop.ts'
import { build, freePort, ROOT } from '../support/wrangler.ts'
import { demoPartner } from './demo-partner.ts'
import { firstOrder } from './first-order.ts'
import { cardRows } from './stripe/cards.ts'
import { PARTS } from './usernames.ts'

const SHOP_PORT = 8787
const SANDBOX_PORT = 8788
const PARTNER_PORT = 8799
// `wrangler dev` fires no cron, so it is fired here as often as wrangler.toml says.
const CRON_EVERY_MS = 60_000
const STATE = '.wrangler/state'
const WIDTH = 100

/** Waits shortened for somebody who looks on; the defaults are for real money. */
const IMPATIENT = { RETRY_FIRST_SECONDS: '2', SETTLE_WINDOW_SECONDS: '30' }

const say = (line: string) => process.stdout.write(`${line}\n`)

say('Building the pages and the database, then starting the shop …')
const port = await freePort(Number(process.env['PORT'] ?? SHOP_PORT))
await build(`http://localhost:${port}`)
await mkdir(join(ROOT, STATE), { recursive: true })
const shop = await startShop({
  port,
  persistTo: STATE,
  vars: IMPATIENT,
  sandbox: {
    port: await freePort(port === SANDBOX_PORT ? SANDBOX_PORT + 1 : SANDBOX_PORT),
    memory: join(ROOT, STATE, 'sandbox.bin'),
  },
  logLevel: 'warn',
  onOutput: (text) => process.stdout.write(text.includes('not automatically triggered') ? '' : text),
})

const tried = await firstOrder(shop).catch((trouble: unknown) => `A first order failed: ${String(trouble)}`)

const partner = await demoPartner(shop.origin, await freePort(PARTNER_PORT))

const rule = '─'.repeat(WIDTH)
const pairs = (rows: [string, string][]) => rows.map(([left, right]) => `   ${left.padEnd(22)}${right}`)

say(
  [
    '',
    rule,
    ` Shop             ${shop.origin}`,
    ` Payment page     ${shop.sandbox.origin}/pay/…   (and what the sandbox plays: ${shop.sandbox.origin}/)`,
    ` A partner’s page ${partner.origin}/   (how partners do it: ${shop.origin}/partners)`,
    ` Console          ${shop.origin}/operator   (API: ${shop.origin}/api/operator/orders)`,
    ` Operator token   ${OPERATOR_TOKEN}`,
    ` A second person  ${SECOND_OPERATOR_TOKEN}`,
    rule,
    ` Tried: ${tried}.`,
    ' Buy 500 Stars for @durov with card 4242 4242 4242 4242, then see other endings.',
    ' A username that begins with',
    ...pairs(Object.entries(PARTS)),
    ' A card',
    ...pairs(cardRows()),
    rule,
    ' Ctrl-C stops both.',
    '',
  ].join('\n'),
)

const cron = setInterval(() => {
  shop.cron().catch((trouble: unknown) => say(`cron: ${String(trouble)}`))
}, CRON_EVERY_MS)

let stopping = false
const stop = () => {
  if (stopping) return
  stopping = true
  clearInterval(cron)
  partner.server.close()
  partner.server.closeAllConnections()
  void shop.stop().then(() => process.exit(0))
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
process.on('SIGHUP', stop)
