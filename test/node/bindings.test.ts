import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { unstable_readConfig } from 'wrangler'

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))
/** What is read of it here; wrangler's own type names packages that it does not bring. */
interface Settings {
  vars: Record<string, unknown>
  d1_databases: { binding: string }[]
  assets: { binding: string }
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
const config = unstable_readConfig({ config: path('wrangler.toml') }) as unknown as Settings

describe('wrangler.toml', () => {
  it('binds what the contract names', () => {
    expect(config.d1_databases.map(({ binding }) => binding)).toEqual(['DB'])
    expect(config.queues.producers.map(({ binding }) => binding)).toEqual(['DELIVERIES'])
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

  it('holds no setting and no secret: those come from outside', () => {
    expect(config.vars).toEqual({})
    expect(readFileSync(path('wrangler.toml'), 'utf8')).not.toMatch(/sk_(test|live)_|whsec_/)
  })
})
