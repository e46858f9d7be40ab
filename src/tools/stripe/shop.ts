import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseEnv } from 'node:util'
import type { Ask } from '../deploy/ask.ts'
import { readEnvironment } from '../deploy/environment.ts'
import { hintFor, whyNot } from '../deploy/settings.ts'
import { Trouble } from '../runner.ts'

/** A shop as Stripe has to know it, and where the endpoint's signing secret is kept. */
export interface StripeShop {
  origin: string
  secretKey: string
  /** Where Stripe's API answers, when not at Stripe. */
  at: { protocol?: 'http' | 'https'; host?: string; port?: string }
  /** The file of the shop on this machine. */
  local: string | undefined
  /** For wrangler, which takes the secret on its standard input. */
  put: string[]
}

/** The key comes from the environment of this process or is asked for; it stands on no command line. */
export async function readShop(
  env: string,
  config: string,
  given: Record<string, string | undefined>,
  ask: Ask,
): Promise<StripeShop> {
  const file = join(dirname(config), '.dev.vars')
  const local = env === 'local' ? file : undefined
  const vars = local ? await readVars(local) : readEnvironment(config, env).vars
  const name = 'STRIPE_SECRET_KEY'
  const secretKey = given[name] ?? vars[name] ?? (await ask(name, hintFor(name)))
  if (!secretKey) throw new Trouble(`${name} is missing: run this at a terminal, or set it as a variable.`)
  const trouble = whyNot(env === 'production' ? 'production' : 'staging', name, secretKey)
  if (trouble !== undefined) throw new Trouble(`${trouble}.`)
  const { PUBLIC_ORIGIN: origin } = vars
  if (!origin) throw new Trouble(`PUBLIC_ORIGIN is not set for ${env}.`)
  if (/(^|\.)example(\.|$)/.test(new URL(origin).hostname))
    throw new Trouble(`PUBLIC_ORIGIN is still ${origin}: put yours into ${config}.`)
  const put = ['secret', 'put', 'STRIPE_WEBHOOK_SECRET', '--env', env, '--config', config]
  return {
    origin: new URL(origin).origin,
    secretKey,
    at: placeOf(given['STRIPE_API_BASE'] ?? vars['STRIPE_API_BASE']),
    local,
    put,
  }
}

async function readVars(file: string): Promise<Record<string, string | undefined>> {
  if (!existsSync(file)) throw new Trouble(`There is no ${file}: the settings of a local shop stand there.`)
  return parseEnv(await readFile(file, 'utf8'))
}

function placeOf(base: string | undefined): StripeShop['at'] {
  if (!base) return {}
  const { protocol, hostname, port } = new URL(base)
  return { protocol: protocol === 'http:' ? 'http' : 'https', host: hostname, port }
}
