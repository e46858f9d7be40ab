import * as z from 'zod/mini'
import { fail, ok, type Result } from './shared/result.ts'

/** A base address without the slash that people leave at its end. */
const address = z.pipe(
  z.string().check(z.refine((text) => /^https?:\/\//.test(text) && URL.canParse(text))),
  z.transform((text) => text.replace(/\/+$/, '')),
)
const origin = z.pipe(
  address,
  z.transform((text) => new URL(text).origin),
)
const secret = z.string().check(z.minLength(1))
const strongSecret = z.string().check(z.minLength(32))
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
const secrets = z.pipe(
  secret,
  z.pipe(
    z.transform((text: string) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
    z.array(z.string()).check(z.minLength(1)),
  ),
)

const Settings = z.object({
  PUBLIC_ORIGIN: origin,
  STRIPE_SECRET_KEY: secret,
  STRIPE_WEBHOOK_SECRET: secrets,
  STRIPE_API_BASE: z.optional(address),
  GIFT_PROVIDER: z._default(z.literal('istar'), 'istar'),
  ISTAR_API_BASE: address,
  ISTAR_API_KEY: secret,
  ISTAR_WEBHOOK_SECRET: secret,
  PARTNER_WEBHOOK_ALLOW_LOOPBACK: z._default(z.enum(['0', '1']), '0'),
  SIGNING_SECRET: strongSecret,
  OPERATOR_TOKEN: z.optional(strongSecret),
  CHECKOUT_TTL_MINUTES: wholeNumber(30, 30, 1440),
  DELIVERY_LEASE_SECONDS: wholeNumber(60, 30, 900),
  SETTLE_WINDOW_SECONDS: wholeNumber(1020, 0, 86_400),
  RETRY_FIRST_SECONDS: wholeNumber(30, 1, 3600),
  DELIVERY_DEADLINE_MINUTES: wholeNumber(1440, 1, 43_200),
  VELOCITY_CAPS: z._default(z.enum(['on', 'off', 'live']), 'live'),
  MAX_STARS: wholeNumber(10_000, 50, 1_000_000),
})

export type Config = z.output<typeof Settings>

/** The settings, or the name of the first variable that is missing or wrong: never its value. */
export function readConfig(env: Record<string, unknown>): Result<Config, string> {
  const given = Object.fromEntries(
    Object.keys(Settings.shape).flatMap((name) =>
      typeof env[name] === 'string' && env[name] !== '' ? [[name, env[name]]] : [],
    ),
  )
  const parsed = z.safeParse(Settings, given)
  if (parsed.success) return ok(parsed.data)
  return fail(String(parsed.error.issues[0]?.path[0] ?? 'unknown'))
}
