import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { unstable_readConfig } from 'wrangler'
import { REQUIRED } from '../../src/tools/deploy/settings.ts'

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))
/** What is read of it here; wrangler's own type names packages that it does not bring. */
interface Settings {
  secrets?: { required?: string[] }
  observability: { redact_query_string?: boolean; traces?: { enabled?: boolean } }
  analytics_engine_datasets: { binding: string; dataset: string }[]
  workers_dev?: boolean
  vars: Record<string, unknown>
  d1_databases: { binding: string }[]
  assets: { binding: string }
  ratelimits: { name: string; namespace_id: string; simple: { limit: number; period: number } }[]
  triggers: { crons: string[] }
  queues: {
    producers: { binding: string; queue: string }[]
    consumers: {
      queue: string
      dead_letter_queue?: string
      max_batch_timeout?: number
      max_retries?: number
    }[]
  }
}
const read = (env?: string) =>
  unstable_readConfig({ config: path('wrangler.toml'), ...(env ? { env } : {}) }) as unknown as Settings
const config = read()

describe('wrangler.toml', () => {
  it('binds what the contract names', () => {
    expect(config.d1_databases.map(({ binding }) => binding)).toEqual(['DB'])
    expect(config.queues.producers.map(({ binding }) => binding)).toEqual(['DELIVERIES', 'PARTNER_WEBHOOKS'])
    expect(config.assets.binding).toBe('ASSETS')
    expect(config.triggers.crons).toContain('* * * * *')
  })

  it('has a consumer for the queue and for its dead letters', () => {
    const consumers = config.queues.consumers
    const byName = new Map(consumers.map((consumer) => [consumer.queue, consumer] as const))
    const deliveries = byName.get(config.queues.producers[0]?.queue ?? '')
    expect(deliveries?.dead_letter_queue).toBeDefined()
    expect([...byName.keys()]).toContain(deliveries?.dead_letter_queue)
    // A buyer watches: no waiting for a fuller batch. Waits are retries, so the default of three would not do.
    expect(deliveries?.max_batch_timeout).toBeLessThanOrEqual(1)
    expect(deliveries?.max_retries).toBe(100)
    // The consumer knows its dead letters by this ending.
    expect(deliveries?.dead_letter_queue).toMatch(/-dead$/)
  })

  it('has a consumer for partners’ webhooks that is known by its name, and waits by retries as well', () => {
    const [, producer] = config.queues.producers
    const consumer = config.queues.consumers.find(({ queue }) => queue === producer?.queue)
    expect(consumer?.queue).toMatch(/-partner-webhooks$/)
    expect(consumer?.max_batch_timeout).toBeLessThanOrEqual(1)
    expect(consumer?.max_retries).toBe(100)
  })

  it('holds no setting and no secret: those come from outside', () => {
    expect(config.vars).toEqual({})
    expect(readFileSync(path('wrangler.toml'), 'utf8')).not.toMatch(/sk_(test|live)_|whsec_/)
  })
})

describe.each(['staging', 'production'])('[env.%s]', (name) => {
  const environment = read(name)
  const own = (queue: string) => queue.replace('trustgifts-', `trustgifts-${name}-`)

  it('has every binding of the shop one tries at home, under names of its own', () => {
    expect(environment.d1_databases.map(({ binding }) => binding)).toEqual(['DB'])
    expect(environment.queues.producers).toEqual(
      config.queues.producers.map((producer) => ({ ...producer, queue: own(producer.queue) })),
    )
    expect(environment.queues.consumers).toEqual(
      config.queues.consumers.map(({ queue, dead_letter_queue, ...rest }) => ({
        queue: own(queue),
        ...rest,
        ...(dead_letter_queue ? { dead_letter_queue: own(dead_letter_queue) } : {}),
      })),
    )
    expect(environment.analytics_engine_datasets).toEqual([
      { binding: 'METRICS', dataset: `trustgifts_${name}` },
    ])
    const limits = ({ ratelimits }: Settings) => ratelimits.map(({ name, simple }) => ({ name, simple }))
    expect(limits(environment)).toEqual(limits(config))
    expect(environment.triggers).toEqual(config.triggers)
    expect(environment.assets.binding).toBe('ASSETS')
  })

  it('cannot be deployed without what the Worker needs', () => {
    expect([...Object.keys(environment.vars), ...(environment.secrets?.required ?? [])]).toEqual(
      expect.arrayContaining(REQUIRED),
    )
  })

  it('traces, and keeps order keys out of what is traced', () => {
    expect(environment.observability).toMatchObject({ redact_query_string: true, traces: { enabled: true } })
  })
})

it('counts requests of each shop and class apart', () => {
  const spaces = [undefined, 'staging', 'production'].flatMap((name) => read(name).ratelimits)
  expect(spaces).toHaveLength(18)
  expect(new Set(spaces.map(({ namespace_id }) => namespace_id)).size).toBe(18)
})

it('tries things against iStar’s sandbox, and sells with the real one, on a domain of its own', () => {
  expect(read('staging').vars['ISTAR_API_BASE']).toContain('//sandbox.')
  expect(read('production').vars['ISTAR_API_BASE']).not.toContain('sandbox')
  expect(read('production').workers_dev).toBe(false)
})

it('lets the Deploy button ask for what the Worker needs, and give no example value away as a secret', () => {
  const lines = readFileSync(path('.dev.vars.example'), 'utf8').split('\n')
  const asked = lines.filter((line) => /^\w+=/.test(line)).map((line) => line.split('=') as [string, string])
  expect(asked.map(([name]) => name).toSorted()).toEqual(REQUIRED.toSorted())
  expect(asked.filter(([, value]) => value !== '').map(([name]) => name)).toEqual(['ISTAR_API_BASE'])
  const { cloudflare } = JSON.parse(readFileSync(path('package.json'), 'utf8')) as {
    cloudflare: { bindings: Record<string, unknown> }
  }
  expect(Object.keys(cloudflare.bindings).toSorted()).toEqual(REQUIRED.toSorted())
})
