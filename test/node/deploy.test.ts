import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deploy as deployTo } from '../../src/tools/deploy/deploy.ts'
import { readEnvironment, withDatabaseId } from '../../src/tools/deploy/environment.ts'
import { REQUIRED } from '../../src/tools/deploy/settings.ts'
import { Trouble } from '../../src/tools/runner.ts'
import { ROOT } from '../support/wrangler.ts'
import { emptyAccount } from './support/account.ts'
import { fakeRunner, runTool } from './support/fake-cloudflare.ts'

const SECRETS = {
  STRIPE_SECRET_KEY: 'sk_test_of_the_owner',
  STRIPE_WEBHOOK_SECRET: 'whsec_of_the_owner',
  ISTAR_API_KEY: 'istar-key-of-the-owner',
  ISTAR_WEBHOOK_SECRET: 'istar-secret-of-the-owner',
  SIGNING_SECRET: 'signing-secret-of-the-owner-0123456789',
}

let folder: string
let shop: Server
let origin: string
let config: string
/** What the deployed shop answers, by path. */
let answers: Record<string, [number, string]>
let cloudflare: ReturnType<typeof fakeRunner>

beforeEach(async () => {
  answers = {
    '/healthz': [200, '{"ok":true}'],
    '/api/catalog?currency=usd': [200, '{"packs":[]}'],
    '/': [200, '<form>'],
    '/webhooks/stripe': [400, '{}'],
    '/api/operator/orders': [404, '{}'],
  }
  shop = createServer((request, response) => {
    const [status, body] = answers[request.url ?? ''] ?? [500, '']
    response.writeHead(status).end(body)
  })
  await new Promise<void>((listening) => shop.listen(0, '127.0.0.1', listening))
  origin = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`
  cloudflare = fakeRunner()
  folder = await mkdtemp(join(tmpdir(), 'deploy-'))
  config = join(folder, 'wrangler.toml')
  const toml = await readFile(join(ROOT, 'wrangler.toml'), 'utf8')
  await writeFile(config, toml.replace('https://trustgifts-staging.example.workers.dev', origin))
})
afterEach(async () => {
  shop.close()
  await rm(folder, { recursive: true })
})

/** A deployment to staging; `given` are the values its machine has at hand. */
async function deploy(
  given: Record<string, string> = {},
  dry = false,
): Promise<{ done: boolean; out: string }> {
  const lines: string[] = []
  const { run } = cloudflare
  const environment = readEnvironment(config, 'staging')
  const ask = async () => undefined
  try {
    const deployment = { environment, run, ask, given, withTests: false, smokePatienceMs: 0 }
    await deployTo(deployment, dry, (line) => void lines.push(line))
    return { done: true, out: lines.join('\n') }
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    return { done: false, out: [...lines, error.message].join('\n') }
  }
}

describe('npm run deploy', () => {
  it('makes all there is to make in an empty account, in an order that works', async () => {
    expect(await deploy(SECRETS)).toMatchObject({ done: true })
    const { databases, queues, secrets, pendingMigrations } = cloudflare.account
    expect(databases.map(({ name }) => name)).toEqual(['trustgifts-staging'])
    expect(queues.toSorted()).toEqual(readEnvironment(config, 'staging').queues.toSorted())
    // A queue cannot name a dead-letter queue that is not there yet.
    expect(queues[0]).toMatch(/-dead$/)
    expect(secrets).toEqual(SECRETS)
    expect(pendingMigrations).toBe(0)
    expect(await readFile(config, 'utf8')).toContain(`database_id = "${databases[0]?.uuid ?? ''}"`)

    const nth = (part: string) => cloudflare.calls.findIndex((call) => call.includes(part))
    const order = [
      ['npm run check', 'npm run build', '--dry-run', 'whoami', 'd1 create', 'queues create', 'secret list'],
      ['migrations apply', `deploy --env staging --config ${config} --tag abc1234 --secrets-file`],
    ]
      .flat()
      .map(nth)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(order).not.toContain(-1)
  })

  it('keeps no secret where it does not belong: not on a command line, not on the screen, not in a file left behind', async () => {
    const { out } = await deploy(SECRETS)
    const calls = cloudflare.calls.join('\n')
    for (const secret of Object.values(SECRETS)) expect(out + calls).not.toContain(secret)
    const file = /--secrets-file (\S+)/.exec(calls)?.[1] ?? ''
    expect(file).not.toBe('')
    await expect(stat(file)).rejects.toThrow('ENOENT')
  })

  it('finds what is there the second time, asks for nothing, and tells how to go back', async () => {
    await deploy(SECRETS)
    const before = cloudflare.calls.length
    const { done, out } = await deploy()
    expect(done).toBe(true)
    expect(cloudflare.calls.slice(before).filter((call) => /create|secrets-file/.test(call))).toEqual([])
    expect(out).toContain('wrangler rollback version-before --env staging')
    expect(out).toContain('--bookmark 00000001-bookmark')
  })

  it('names the secrets that are missing, and deploys nothing without them', async () => {
    const { ISTAR_API_KEY: _, STRIPE_WEBHOOK_SECRET: __, ...rest } = SECRETS
    const { done, out } = await deploy(rest)
    expect(done).toBe(false)
    expect(out).toMatch(/Missing: STRIPE_WEBHOOK_SECRET, ISTAR_API_KEY/)
    expect(cloudflare.calls.filter((call) => /migrations|deploy --env/.test(call))).toEqual([])
  })

  it.each([
    [
      'a live key for staging',
      { STRIPE_SECRET_KEY: 'sk_live_of_the_owner' },
      'has to be a test key for staging',
    ],
    [
      'a signing secret that is too short',
      { SIGNING_SECRET: 'short-one' },
      'SIGNING_SECRET is not of the form',
    ],
    ['half of Cloudflare Access', { ACCESS_AUD: 'audience-tag' }, 'Missing: ACCESS_TEAM_DOMAIN'],
  ])('refuses %s', async (_, wrong, told) => {
    const { done, out } = await deploy({ ...SECRETS, ...wrong })
    expect([done, out]).toEqual([false, expect.stringContaining(told)])
    expect(out).not.toContain(Object.values(wrong)[0])
    expect(cloudflare.account.workerExists).toBe(false)
  })

  it('stops where the account is another one', async () => {
    await deploy(SECRETS)
    cloudflare.account.databases = [{ uuid: 'x', name: 'of-somebody-else' }]
    expect((await deploy()).out).toContain('Is it the right account?')
  })

  it('stops where nobody is signed in, or the upload fails', async () => {
    cloudflare.account.signedIn = false
    expect((await deploy(SECRETS)).out).toContain('wrangler login')
    cloudflare.account.signedIn = true
    cloudflare.account.deployFails = true
    expect((await deploy(SECRETS)).out).toContain('Deploying failed')
  })

  it.each([
    ['/healthz', [500, '{"code":"misconfigured"}'], '/healthz is not ok (500)'],
    ['/', [404, ''], '/ shows no checkout (404)'],
    ['/webhooks/stripe', [200, '{}'], 'takes news without a signature'],
    ['/api/operator/orders', [200, '{}'], 'is open to strangers'],
  ] as const)(
    'says so when the deployed shop’s %s is not as it should be, and how to go back',
    async (path, wrong, told) => {
      cloudflare.account.workerExists = true
      answers[path] = [...wrong]
      const { done, out } = await deploy(SECRETS)
      expect([done, out]).toEqual([false, expect.stringContaining(told)])
      expect(out).toContain('wrangler rollback version-before --env staging')
    },
  )

  it('tells the whole plan in a dry run, and leaves the account alone', async () => {
    const { done, out } = await deploy({}, true)
    expect(done).toBe(true)
    for (const part of [
      'npm run check',
      'wrangler d1 create trustgifts-staging',
      'wrangler queues create trustgifts-staging-deliveries-dead',
      'wrangler queues create trustgifts-staging-deliveries',
      ...Object.keys(SECRETS),
      'wrangler d1 migrations apply DB --remote --env staging',
      'wrangler deploy --env staging',
      `GET ${origin}/healthz`,
    ])
      expect(out).toContain(part)
    expect(cloudflare.calls.filter((call) => call.startsWith('wrangler'))).toEqual([
      `wrangler deploy --dry-run --env staging --config ${config}`,
    ])
  })

  it('attaches a domain of one’s own, and goes nowhere while nobody has chosen an origin', async () => {
    const toml = await readFile(config, 'utf8')
    await writeFile(config, toml.replace(origin, 'https://stars.test'))
    expect((await deploy({}, true)).out).toContain('--domain stars.test')
    await writeFile(config, toml.replace(origin, 'https://shop.example'))
    expect((await deploy({}, true)).out).toContain('PUBLIC_ORIGIN is still https://shop.example')
    expect(await deploy(SECRETS)).toMatchObject({ done: false })
  })
})

describe('the command', () => {
  it('deploys by what is on PATH, and exits by how it went', { timeout: 60_000 }, async () => {
    const args = ['src/tools/deploy.ts', '--env', 'staging', '--config', config, '--smoke-seconds', '0']
    const first = await runTool(args, emptyAccount(), SECRETS)
    expect([first.code, first.out]).toEqual([0, expect.stringContaining('Done.')])
    expect(first.account.secrets).toEqual(SECRETS)
    expect(first.calls).toContain('npm run check')
    const bare = await runTool(args, { ...first.account, signedIn: false })
    expect([bare.code, bare.out]).toEqual([1, expect.stringContaining('wrangler login')])
  })

  it('wants to know where to', { timeout: 30_000 }, async () => {
    const { code, out } = await runTool(['src/tools/deploy.ts'], emptyAccount())
    expect([code, out]).toEqual([1, expect.stringContaining('--env staging|production')])
  })

  it('does what Cloudflare’s builds need after the button', { timeout: 30_000 }, async () => {
    const { code, calls } = await runTool(['src/tools/deploy.ts'], emptyAccount(), { WORKERS_CI: '1' })
    expect([code, calls]).toEqual([
      0,
      ['wrangler d1 migrations apply DB --remote --env=', 'wrangler deploy --env='],
    ])
  })
})

describe('the settings a deployment asks for', () => {
  it('are those without which the Worker refuses to run', () => {
    expect(REQUIRED.toSorted()).toEqual(
      [...Object.keys(SECRETS), 'ISTAR_API_BASE', 'PUBLIC_ORIGIN'].toSorted(),
    )
  })

  it('have a place of their own for the id of each environment’s database', async () => {
    const toml = await readFile(join(ROOT, 'wrangler.toml'), 'utf8')
    const filled = withDatabaseId(withDatabaseId(toml, 'staging', 'id-s'), 'production', 'id-p')
    expect(filled.match(/database_id = "(\S+)"/g)).toEqual([
      'database_id = "00000000-0000-0000-0000-000000000000"',
      'database_id = "id-s"',
      'database_id = "id-p"',
    ])
  })
})
