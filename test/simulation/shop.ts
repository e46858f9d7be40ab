import type { App } from '../../src/app.ts'
import type { Config } from '../../src/config.ts'
import type { Ports } from '../../src/ports.ts'
import type { Code } from './code.ts'
import { ISTAR_SECRET } from './secrets.ts'

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
  ISTAR_API_BASE: 'https://istar.test',
  ISTAR_API_KEY: 'simulation',
  ISTAR_WEBHOOK_SECRET: ISTAR_SECRET,
  SIGNING_SECRET: 'a secret of the simulation and of no use',
  VELOCITY_CAPS: 'on',
}

/** `wait` is how the consumer waits for a call that hangs. */
export function shopOf(
  code: Code,
  settings: Settings,
  ports: Ports,
  wait: (ms: number) => Promise<void>,
): Shop {
  const app = code.wire(configFrom(code, settings), ports)
  return {
    ...app,
    consume: (batch, ctx) => code.consumeDeliveries(batch, app, ctx, ports.log, wait),
    consumeDead: (batch) => code.consumeDeadLetters(batch, app),
  }
}

const known = new Map<Code, Map<string, Config>>()

/** Read once: a run has one of a few. */
function configFrom(code: Code, settings: Settings): Config {
  const configs = known.get(code) ?? new Map<string, Config>()
  known.set(code, configs)
  const name = JSON.stringify(settings)
  const config = configs.get(name) ?? read(code, settings)
  configs.set(name, config)
  return config
}

function read(code: Code, settings: Settings): Config {
  const config = code.readConfig({ ...COMMON, ...settings })
  if (!config.ok) throw new Error(`bad ${config.why}`)
  return config.value
}
