import type { App } from '../../src/app.ts'
import { readConfig, type Config } from '../../src/config.ts'
import { consumeDeadLetters, consumeDeliveries } from '../../src/delivery/consumer.ts'
import type { Ports } from '../../src/ports.ts'
import { wire } from '../../src/wire.ts'

/** The shop as the world sets it in motion: its verbs, put together by src/wire.ts, and the two ends of its queue. */
export interface Shop extends App {
  consume(batch: MessageBatch, ctx: Pick<ExecutionContext, 'waitUntil'>): Promise<void>
  consumeDead(batch: MessageBatch): Promise<void>
}

/** Settings of the Worker, by their own names. */
export type Settings = Record<string, string>

const COMMON: Settings = {
  PUBLIC_ORIGIN: 'https://shop.test',
  STRIPE_SECRET_KEY: 'sk_test_simulation',
  STRIPE_WEBHOOK_SECRET: 'whsec_simulation',
  ISTAR_API_BASE: 'https://istar.test',
  ISTAR_API_KEY: 'simulation',
  ISTAR_WEBHOOK_SECRET: 'simulation',
  SIGNING_SECRET: 'a secret of the simulation, of no use',
  VELOCITY_CAPS: 'on',
}

/** `wait` is how the consumer waits for a call that hangs. */
export function shopOf(settings: Settings, ports: Ports, wait: (ms: number) => Promise<void>): Shop {
  const app = wire(configFrom(settings), ports)
  return {
    ...app,
    consume: (batch, ctx) => consumeDeliveries(batch, app, ctx, ports.log, wait),
    consumeDead: (batch) => consumeDeadLetters(batch, app),
  }
}

const known = new Map<string, Config>()

function configFrom(settings: Settings): Config {
  const name = JSON.stringify(settings)
  const config = known.get(name) ?? parse(settings)
  known.set(name, config)
  return config
}

function parse(settings: Settings): Config {
  const config = readConfig({ ...COMMON, ...settings })
  if (!config.ok) throw new Error(`bad ${config.why}`)
  return config.value
}
