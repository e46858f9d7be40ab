import type { Config } from './config.ts'
import { connect } from './db/client.ts'
import { istarProvider } from './delivery/providers/istar.ts'
import { accessKeys } from './operator/access-keys.ts'
import type { HumanCheck } from './order/admit.ts'
import { turnstile } from './order/turnstile.ts'
import { postWebhook } from './partner/post-webhook.ts'
import { stripePayments } from './payment/stripe.ts'
import type { Ports } from './ports.ts'
import { edgeMemory } from './recipient/edge-memory.ts'
import { nearMemory } from './recipient/near-memory.ts'
import { fetchPhoto } from './recipient/photo.ts'
import { limitsBy, type LimitBindings } from './request-limits.ts'
import { log } from './shared/log.ts'
import { signerFor } from './shared/sign.ts'
import type { Herald } from './watch/herald.ts'
import { dataPoint } from './watch/measure.ts'
import { telegramHerald } from './watch/telegram.ts'
import { webhookHerald } from './watch/webhook.ts'

/** Who stands behind each port in the Worker: the only place that knows them by name. */
export function adaptersFor(
  config: Config,
  bindings: Pick<Cloudflare.Env, 'DB' | 'DELIVERIES' | 'METRICS' | 'PARTNER_WEBHOOKS'> & LimitBindings,
): Ports {
  const { ISTAR_API_BASE: base, ISTAR_API_KEY: apiKey, ISTAR_WEBHOOK_SECRET: webhookSecrets } = config
  return {
    db: connect(bindings.DB),
    queue: bindings.DELIVERIES,
    partnerQueue: bindings.PARTNER_WEBHOOKS,
    postWebhook,
    payments: stripePayments(
      {
        secretKey: config.STRIPE_SECRET_KEY,
        webhookSecrets: config.STRIPE_WEBHOOK_SECRET,
        apiBase: config.STRIPE_API_BASE,
      },
      log,
    ),
    provider: istarProvider({ base, apiKey, webhookSecrets }, log),
    recipientMemory: nearMemory(edgeMemory(caches.default), Date.now),
    fetchPhoto: (address) => fetchPhoto(address, new URL(base).origin),
    signer: signerFor(...config.SIGNING_SECRET),
    accessKey: accessKeys({
      certsUrl: `${config.ACCESS_TEAM_DOMAIN ?? ''}/cdn-cgi/access/certs`,
      now: Date.now,
      log,
    }),
    withinLimit: config.REQUEST_LIMITS === 'on' ? limitsBy(bindings) : async () => true,
    human: humanCheckFor(config),
    heralds: heraldsFor(config),
    measure: (measure) => bindings.METRICS?.writeDataPoint(dataPoint(measure)),
    now: () => new Date(),
    random: Math.random,
    log,
  }
}

function humanCheckFor(config: Config): HumanCheck | undefined {
  const { TURNSTILE_SITE_KEY: siteKey, TURNSTILE_SECRET_KEY: secret, TURNSTILE_BASE: base } = config
  const { hostname } = new URL(config.PUBLIC_ORIGIN)
  return siteKey && secret ? turnstile({ siteKey, secret, base, hostname }, log) : undefined
}

function heraldsFor(config: Config): Herald[] {
  const { TELEGRAM_BOT_TOKEN: token, TELEGRAM_CHAT_ID: chat, TELEGRAM_API_BASE: base } = config
  const { ALERT_WEBHOOK_URL: url, ALERT_WEBHOOK_SECRET: secrets } = config
  return [
    ...(token && chat ? [telegramHerald({ base, token, chat })] : []),
    ...(url && secrets ? [webhookHerald({ url, secrets })] : []),
  ]
}
