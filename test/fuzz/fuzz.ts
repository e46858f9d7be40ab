import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import * as fc from 'fast-check'
import { underMiniflare } from '../bench/rig/under-miniflare.ts'
import { startSandbox } from '../sandbox/sandbox.ts'
import { sandboxOptions, shopVars } from '../support/sandbox-settings.ts'
import { freePort } from '../support/wrangler.ts'
import { sign, type Ask } from './ask.ts'
import { asks } from './asks.ts'
import { complaint } from './judge.ts'
import { getToKnow } from './known.ts'
import { openLine } from './line.ts'

// Sends requests of all kinds to the Worker as it is deployed, in workerd on loopback, with the sandbox behind it. The same
// seed sends the same requests; `--only N` sends the first of them quietly and prints the Nth. It ends by itself.
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string' },
  },
})
const [requests, seed] = [Number(values.requests), Number(values.seed)]
const BATCH = 500
const AT_ONCE = 8
const LONGEST_MS = 2 * 3600_000
const MOST_COMPLAINTS = 20

const say = (line: string) => process.stdout.write(`${line}\n`)

const port = await freePort(0)
const origin = `http://127.0.0.1:${port}`
const sandbox = await startSandbox({ ...sandboxOptions(origin), paceMs: 0, giftMs: 60 })
const vars = { ...shopVars(origin, sandbox), PARTNER_WEBHOOK_ALLOW_LOOPBACK: '0' }
const worker = await underMiniflare({
  script: await readFile('dist/worker/worker.js', 'utf8'),
  vars,
  port,
  assets: 'dist/assets',
})
const line = openLine(origin, AT_ONCE)
const complaints: string[] = []
const byStatus = new Map<number, number>()
let [sent, slowestMs] = [0, 0]
const started = Date.now()
try {
  const known = await getToKnow(vars, (path, init) => fetch(origin + path, init))
  const document = JSON.parse(await readFile('dist/assets/openapi.json', 'utf8')) as Record<string, unknown>
  const wanted = asks(document, known)
  const one = async (ask: Ask, n: number) => {
    const answer = await line.send(await sign(ask, known, Date.now()))
    sent += 1
    slowestMs = Math.max(slowestMs, answer.ms)
    byStatus.set(answer.status, (byStatus.get(answer.status) ?? 0) + 1)
    const wrong = complaint(ask, answer, known)
    if (wrong)
      complaints.push(`#${n} ${wrong}: ${JSON.stringify(ask).slice(0, 600)} → ${answer.text.slice(0, 200)}`)
  }
  for (let from = 0; from < requests && complaints.length < MOST_COMPLAINTS; from += BATCH) {
    if (Date.now() - started > LONGEST_MS) throw new Error('this takes too long')
    const batch = fc.sample(wanted, { seed: seed + from, numRuns: Math.min(BATCH, requests - from) })
    if (values.only !== undefined && Number(values.only) < from + BATCH)
      say(JSON.stringify(batch[Number(values.only) - from], undefined, 2))
    for (let i = 0; i < batch.length; i += AT_ONCE)
      await Promise.all(batch.slice(i, i + AT_ONCE).map((ask, j) => one(ask, from + i + j)))
    if (values.only !== undefined && Number(values.only) < from + BATCH) break
    if ((from / BATCH) % 10 === 9) say(`${sent} requests, ${complaints.length} complaints`)
  }
} finally {
  line.close()
  await worker.stop()
  await sandbox.close()
}
const seconds = (Date.now() - started) / 1000
say(`${sent} requests in ${seconds.toFixed(0)} s, seed ${seed}; the slowest took ${slowestMs} ms`)
say(
  `answers: ${[...byStatus]
    .toSorted(([a], [b]) => a - b)
    .map(([status, n]) => `${status}: ${n}`)
    .join(', ')}`,
)
for (const wrong of complaints) say(wrong)
say(
  complaints.length === 0
    ? 'Nothing to complain of.'
    : `${complaints.length} complaints; the same again with --seed ${seed}`,
)
process.exit(complaints.length === 0 && sent >= Math.min(requests, sent) ? 0 : 1)
