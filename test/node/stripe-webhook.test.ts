import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVENTS_USED } from '../../src/payment/stripe-news.ts'
import { Trouble } from '../../src/tools/runner.ts'
import { registerWebhook } from '../../src/tools/stripe/register.ts'
import { openBench, STRIPE_KEY, type Bench } from '../sandbox/bench.ts'
import { ROOT } from '../support/wrangler.ts'
import { fakeRunner } from './support/fake-cloudflare.ts'

const ORIGIN = 'https://shop-to-be.test'
const URL = `${ORIGIN}/webhooks/stripe`
let folder: string
let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  folder = await mkdtemp(join(tmpdir(), 'stripe-webhook-'))
  const toml = await readFile(join(ROOT, 'wrangler.toml'), 'utf8')
  await writeFile(
    join(folder, 'wrangler.toml'),
    toml.replace('https://trustgifts-staging.example.workers.dev', ORIGIN),
  )
  await writeFile(
    join(folder, '.dev.vars'),
    `PUBLIC_ORIGIN=http://localhost:8787\nSTRIPE_API_BASE=${bench.sandbox.origin}\nSTRIPE_SECRET_KEY=${STRIPE_KEY}\n`,
    { mode: 0o600 },
  )
})
afterAll(async () => {
  await bench.close()
  await rm(folder, { recursive: true })
})

/** As at a terminal where nobody answers; `wrangler` is a fake one. */
async function register(args: string[], more: Record<string, string> = {}, signedIn = true) {
  const { account, calls, run } = fakeRunner()
  account.signedIn = signedIn
  const lines: string[] = []
  const config = join(folder, 'wrangler.toml')
  const given = { STRIPE_API_BASE: bench.sandbox.origin, STRIPE_SECRET_KEY: STRIPE_KEY, ...more }
  const [env = '', ...flags] = args
  const wanted = { env, config, dry: flags.includes('--dry-run'), yes: flags.includes('--yes'), run, given }
  try {
    await registerWebhook({ ...wanted, ask: async () => undefined }, (line) => void lines.push(line))
    return { code: 0, out: lines.join('\n'), calls, account }
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    return { code: 1, out: [...lines, error.message].join('\n'), calls, account }
  }
}
const endpoints = async (url = URL) =>
  (await bench.stripe.webhookEndpoints.list()).data.filter((endpoint) => endpoint.url === url)

describe('npm run stripe:webhook', () => {
  it('tells the plan and changes nothing in a dry run, and where nobody agrees', async () => {
    for (const args of [['--dry-run'], []]) {
      const { code, out, calls } = await register(['staging', ...args])
      expect([code, calls]).toEqual([0, []])
      for (const text of [...EVENTS_USED, URL, Stripe.API_VERSION]) expect(out).toContain(text)
    }
    expect(await endpoints()).toEqual([])
  })

  it('registers exactly what is read, and hands the secret on without showing it', async () => {
    const { code, out, calls, account } = await register(['staging', '--yes'])
    expect(code).toBe(0)
    expect(await endpoints()).toMatchObject([{ api_version: Stripe.API_VERSION, status: 'enabled' }])
    expect((await endpoints())[0]?.enabled_events.toSorted()).toEqual([...EVENTS_USED].toSorted())
    expect(account.secrets['STRIPE_WEBHOOK_SECRET']).toMatch(/^whsec_/)
    expect(`${out}${calls.join()}`).not.toMatch(/whsec_|sk_test/)
  })

  it('finds its own again: nothing to do, or only what somebody changed', async () => {
    const [made] = await endpoints()
    expect((await register(['staging', '--yes'])).out).toContain('as it should be')
    await bench.stripe.webhookEndpoints.update(made?.id ?? '', {
      enabled_events: ['charge.succeeded'],
      disabled: true,
    })
    const { calls } = await register(['staging', '--yes'])
    expect([await endpoints(), calls]).toMatchObject([[{ id: made?.id, status: 'enabled' }], []])
    expect((await endpoints())[0]?.enabled_events).toHaveLength(EVENTS_USED.length)
  })

  it('replaces one of another version in two steps, with both secrets good in between', async () => {
    await bench.stripe.webhookEndpoints.del((await endpoints())[0]?.id ?? '')
    const old = await bench.stripe.webhookEndpoints.create({ url: URL, enabled_events: ['charge.refunded'] })
    const { account } = await register(['staging', '--yes'], { STRIPE_WEBHOOK_SECRET: 'whsec_old' })
    expect(account.secrets['STRIPE_WEBHOOK_SECRET']).toMatch(/^whsec_\w{8,},whsec_old$/)
    expect(await endpoints()).toHaveLength(2)
    await register(['staging', '--yes'])
    const left = await endpoints()
    expect([left.length, left[0]?.id === old.id]).toEqual([1, false])
  })

  it('leaves nothing behind where the secret found no place', async () => {
    await bench.stripe.webhookEndpoints.del((await endpoints())[0]?.id ?? '')
    const ran = await register(['staging', '--yes'], {}, false)
    expect([ran.code, ran.out]).toEqual([1, expect.stringContaining('found no place')])
    expect(await endpoints()).toEqual([])
  })

  it('does the same for a shop on this machine, and writes its secret into its file', async () => {
    const { code, out } = await register(['local', '--yes'])
    const file = join(folder, '.dev.vars')
    const vars = await readFile(file, 'utf8')
    expect([code, vars]).toEqual([0, expect.stringMatching(/^STRIPE_WEBHOOK_SECRET=whsec_\w+$/m)])
    expect([(await stat(file)).mode & 0o077, out.includes('whsec_')]).toEqual([0, false])
    expect(await endpoints('http://localhost:8787/webhooks/stripe')).toHaveLength(1)
  })

  it.each([
    ['one unheard of', ['moon'], {}, 'There is no moon'],
    ['a test key for production', ['production'], {}, 'has to be a live key'],
    [
      'an address nobody owns',
      ['production'],
      { STRIPE_SECRET_KEY: 'sk_live_x' },
      'still https://shop.example',
    ],
    ['a key of nobody', ['staging'], { STRIPE_SECRET_KEY: 'sk_test_other' }, 'Stripe refuses'],
  ])('refuses %s', async (_, args, more, told) => {
    const { code, out } = await register(args, more)
    expect([code, out]).toEqual([1, expect.stringContaining(told)])
    expect(out).not.toMatch(/sk_(test|live)/)
  })
})
