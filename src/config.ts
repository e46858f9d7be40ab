import * as z from 'zod/mini'
import { isRole } from './operator/role.ts'
import type { OperatorToken } from './operator/tokens.ts'
import { once } from './shared/once.ts'
import { fail, ok, type Result } from './shared/result.ts'

/** A base address without the slash that people leave at its end. */
const address = () =>
  z.pipe(
    z.string().check(z.refine((text) => /^https?:\/\//.test(text) && URL.canParse(text))),
    z.transform((text) => text.replace(/\/+$/, '')),
  )
const origin = () =>
  z.pipe(
    address(),
    z.transform((text) => new URL(text).origin),
  )
const secret = () => z.string().check(z.minLength(1))
const strongSecret = () => z.string().check(z.minLength(32))
const wholeNumber = (fallback: number, min: number, max: number) =>
  z.pipe(
    z._default(z.string(), String(fallback)),
    z.pipe(
      z.string().check(z.regex(/^\d{1,9}$/)),
      z.pipe(
        z.transform((text: string) => Number(text)),
        z.number().check(z.minimum(min), z.maximum(max)),
      ),
    ),
  )
const listOf = <Item>(item: z.ZodMiniType<Item, string>) =>
  z.pipe(
    secret(),
    z.pipe(
      z.transform((text: string) =>
        text
          .split(',')
          .map((part) => part.trim())
          .filter((part) => part !== ''),
      ),
      z.array(item).check(z.minLength(1)),
    ),
  )
const secrets = () => listOf(z.string())
const email = () =>
  z.pipe(
    z.string().check(z.regex(/^[^\s@]+@[^\s@]+$/)),
    z.transform((text) => text.toLowerCase()),
  )
/** `name:role:token`, so that two people can be told apart where there is no Access. */
const operatorToken = () =>
  z.pipe(
    z.string().check(
      z.regex(/^[\w.@+-]{1,64}:\w+:\S{32,512}$/),
      z.refine((text) => isRole(text.split(':')[1])),
    ),
    z.transform((text): OperatorToken => {
      const [name = '', role = '', ...token] = text.split(':')
      return { name: name.toLowerCase(), role: isRole(role) ? role : 'viewer', token: token.join(':') }
    }),
  )
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/
/** A team's address as an origin. Plain HTTP is for a stand-in on this machine. */
const teamOrigin = () =>
  z.pipe(
    z
      .string()
      .check(
        z.regex(
          /^(https:\/\/)?[a-z0-9-]+(\.[a-z0-9-]+)+\/?$|^(http:\/\/)?(localhost|127\.0\.0\.1|\[::1\]):\d{1,5}\/?$/i,
        ),
      ),
    z.transform((text) => {
      const host = text
        .replace(/^https?:\/\//i, '')
        .replace(/\/$/, '')
        .toLowerCase()
      return isLoopback(`http://${host}`) ? `http://${host}` : `https://${host}`
    }),
  )

/** Every setting by its name; tools read from it which there are. */
export const settings = once(() =>
  z.object({
    PUBLIC_ORIGIN: origin(),
    STRIPE_SECRET_KEY: secret(),
    STRIPE_WEBHOOK_SECRET: secrets(),
    STRIPE_API_BASE: z.optional(address()),
    GIFT_PROVIDER: z._default(z.literal('istar'), 'istar'),
    ISTAR_API_BASE: address(),
    ISTAR_API_KEY: secret(),
    ISTAR_WEBHOOK_SECRET: secrets(),
    PARTNER_WEBHOOK_ALLOW_LOOPBACK: z._default(z.enum(['0', '1']), '0'),
    SIGNING_SECRET: listOf(strongSecret()),
    OPERATOR_TOKEN: z.optional(listOf(strongSecret())),
    OPERATOR_TOKENS: z.optional(
      listOf(operatorToken()).check(
        z.refine(
          // One person may have two while the older is given up; but a person has one role, and a token one person.
          (tokens) =>
            new Set(tokens.map(({ token }) => token)).size === tokens.length &&
            new Set(tokens.map(({ name, role }) => `${name}:${role}`)).size ===
              new Set(tokens.map(({ name }) => name)).size,
        ),
      ),
    ),
    OPERATOR_TOKEN_ALLOW: z.optional(z.literal('1')),
    OPERATOR_ADMINS: z._default(listOf(email()), []),
    ACCESS_TEAM_DOMAIN: z.optional(teamOrigin()),
    ACCESS_AUD: z.optional(z.string().check(z.regex(/^\S+$/))),
    CHECKOUT_TTL_MINUTES: wholeNumber(30, 30, 1440),
    DELIVERY_LEASE_SECONDS: wholeNumber(60, 5, 900),
    SETTLE_WINDOW_SECONDS: wholeNumber(1020, 0, 86_400),
    RETRY_FIRST_SECONDS: wholeNumber(30, 1, 3600),
    DELIVERY_DEADLINE_MINUTES: wholeNumber(1440, 1, 43_200),
    VELOCITY_CAPS: z._default(z.enum(['on', 'off', 'live']), 'live'),
    REQUEST_LIMITS: z._default(z.enum(['on', 'off']), 'on'),
    TURNSTILE_SITE_KEY: z.optional(z.string().check(z.regex(/^[\w.-]{1,100}$/))),
    TURNSTILE_SECRET_KEY: z.optional(secret()),
    TURNSTILE_BASE: z._default(origin(), 'https://challenges.cloudflare.com'),
    TELEGRAM_BOT_TOKEN: z.optional(secret()),
    TELEGRAM_CHAT_ID: z.optional(secret()),
    TELEGRAM_API_BASE: z._default(address(), 'https://api.telegram.org'),
    ALERT_WEBHOOK_URL: z.optional(address()),
    ALERT_WEBHOOK_SECRET: z.optional(secrets()),
    FLOAT_LOW_HOURS: wholeNumber(12, 1, 720),
    UNDELIVERED_ALERT_MINUTES: wholeNumber(15, 1, 1440),
    MAX_STARS: wholeNumber(10_000, 50, 1_000_000),
  }),
)

export type Config = z.output<ReturnType<typeof settings>>

/** The settings, or the name of the first variable that is missing or wrong: never its value. */
export function readConfig(env: Record<string, unknown>): Result<Config, string> {
  const given = Object.fromEntries(
    Object.keys(settings().shape).flatMap((name) =>
      typeof env[name] === 'string' && env[name] !== '' ? [[name, env[name]]] : [],
    ),
  )
  const parsed = z.safeParse(settings(), given)
  if (!parsed.success) return fail(String(parsed.error.issues[0]?.path[0] ?? 'unknown'))
  const misfit = misfitIn(parsed.data)
  return misfit ? fail(misfit) : ok(parsed.data)
}

/** Both or neither. */
export const PAIRS = [
  ['ACCESS_TEAM_DOMAIN', 'ACCESS_AUD'],
  ['TURNSTILE_SITE_KEY', 'TURNSTILE_SECRET_KEY'],
  ['TELEGRAM_BOT_TOKEN', 'TELEGRAM_CHAT_ID'],
  ['ALERT_WEBHOOK_URL', 'ALERT_WEBHOOK_SECRET'],
] as const

/** A setting that is good by itself, but not beside the others. */
function misfitIn(config: Config): keyof Config | undefined {
  const { PUBLIC_ORIGIN, ACCESS_TEAM_DOMAIN, OPERATOR_TOKEN, OPERATOR_TOKENS } = config
  const missing = PAIRS.flatMap((pair) => (pair.some((name) => config[name]) ? pair : [])).find(
    (name) => !config[name],
  )
  if (missing) return missing
  if (ACCESS_TEAM_DOMAIN && isLoopback(ACCESS_TEAM_DOMAIN) && !isLoopback(PUBLIC_ORIGIN))
    return 'ACCESS_TEAM_DOMAIN'
  return OPERATOR_TOKENS?.some(({ name, token }) => name === MAIN_OPERATOR || OPERATOR_TOKEN?.includes(token))
    ? 'OPERATOR_TOKENS'
    : undefined
}

/** Who the holder of OPERATOR_TOKEN is, in the audit. */
export const MAIN_OPERATOR = 'operator'

export const isLoopback = (origin: string): boolean => LOOPBACK.test(new URL(origin).hostname)
