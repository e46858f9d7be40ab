import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { PAIRS, settings } from '../../config.ts'
import type { EnvironmentName } from './environment.ts'

const shape: Record<string, z.ZodMiniType> = settings().shape

/** Without these the Worker refuses to run. Taken from what it parses its settings with. */
export const REQUIRED = Object.keys(shape).filter((name) => !fits(name, undefined))

/** What a shop open to the world wants as well; asked for once, at the first deployment. */
export const WANTED = [
  'ACCESS_TEAM_DOMAIN',
  'ACCESS_AUD',
  'OPERATOR_ADMINS',
  'TURNSTILE_SITE_KEY',
  'TURNSTILE_SECRET_KEY',
  'TELEGRAM_BOT_TOKEN',
  'TELEGRAM_CHAT_ID',
  'ALERT_WEBHOOK_URL',
  'ALERT_WEBHOOK_SECRET',
].filter((name) => name in shape)

/** Where a person finds it. */
const HINTS: Record<string, string> = {
  STRIPE_SECRET_KEY: 'Stripe, Developers, API keys',
  STRIPE_WEBHOOK_SECRET: '`npm run stripe:webhook` makes it and puts it; else Stripe, Developers, Webhooks',
  ISTAR_API_KEY: 'iStar, partner account',
  ISTAR_WEBHOOK_SECRET: 'iStar, partner account, webhook',
  SIGNING_SECRET: 'Enter makes one',
  ACCESS_TEAM_DOMAIN: 'team.cloudflareaccess.com; Enter leaves it out',
  ACCESS_AUD: "the application's audience tag; Enter leaves it out",
  TURNSTILE_SITE_KEY: 'Cloudflare, Turnstile: asks hasty buyers whether they are people; Enter leaves it out',
  TURNSTILE_SECRET_KEY: 'its secret; Enter leaves it out',
  TELEGRAM_BOT_TOKEN: 'a bot that tells of alerts; Enter leaves it out',
  TELEGRAM_CHAT_ID: 'the chat it tells them to; Enter leaves it out',
  ALERT_WEBHOOK_URL: 'another address for alerts; Enter leaves it out',
  ALERT_WEBHOOK_SECRET: 'signs what goes there; Enter leaves it out',
  OPERATOR_ADMINS: 'e-mail addresses, comma-separated; Enter leaves it out',
}

export const hintFor = (name: string): string => HINTS[name] ?? ''

export const madeUp = (name: string): string | undefined =>
  name === 'SIGNING_SECRET' ? randomBytes(32).toString('base64url') : undefined

/** Whether the Worker would take this value: the same parse as its own. */
function fits(name: string, value: string | undefined): boolean {
  const setting = shape[name]
  return setting !== undefined && z.safeParse(setting, value).success
}

/** Why a value cannot be used here, or nothing. Never repeats the value. */
export function whyNot(environment: EnvironmentName, name: string, value: string): string | undefined {
  if (!fits(name, value)) return `${name} is not of the form it should have`
  if (name === 'STRIPE_SECRET_KEY' && !STRIPE_KEY[environment].test(value))
    return `${name} has to be a ${environment === 'production' ? 'live' : 'test'} key for ${environment}`
  return undefined
}

/** Play money where one tries things, real money where one sells. */
const STRIPE_KEY: Record<EnvironmentName, RegExp> = {
  staging: /^(sk|rk)_test_/,
  production: /^(sk|rk)_live_/,
}

/** The one of a pair that is missing beside the other. */
export const missingHalf = (names: readonly string[]): string | undefined =>
  PAIRS.flatMap((pair) => (pair.some((name) => names.includes(name)) ? pair : [])).find(
    (name) => !names.includes(name),
  )
