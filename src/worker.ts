import { adaptersFor } from './adapters.ts'
import type { App } from './app.ts'
import { readConfig } from './config.ts'
import { consumeDeadLetters, consumeDeliveries } from './delivery/consumer.ts'
import { shop } from './http/shop.ts'
import { consumePartnerMessages } from './partner/consumer.ts'
import { log } from './shared/log.ts'
import { fail, ok, type Result } from './shared/result.ts'
import { wire } from './wire.ts'

const apps = new WeakMap<object, Result<App, string>>()

/** Built once an isolate: settings do not change under a running Worker. */
function appFor(env: Cloudflare.Env): Result<App, string> {
  const known = apps.get(env)
  if (known) return known
  const config = readConfig({ ...env })
  const app = config.ok ? ok(wire(config.value, adaptersFor(config.value, env))) : fail(config.why)
  apps.set(env, app)
  return app
}

/** Without settings nothing can be done; thrown, so that the queue keeps its messages. */
function appOrThrow(env: Cloudflare.Env): App {
  const app = appFor(env)
  if (app.ok) return app.value
  log('error', 'config.refused', { alert: true, variable: app.why })
  throw new Error('misconfigured')
}

/** Two calls to Stripe as a rule; nobody whose webhook was lost waits longer than this for their Stars to be sent. */
const RECONCILE_EVERY_MIN = 5

const web = shop(appFor)

export default {
  fetch(request, env, ctx) {
    const app = appFor(env)
    const sweep = app.ok ? app.value.sweepIfDue() : undefined
    if (sweep) ctx.waitUntil(sweep)
    return web.fetch(request, env, ctx)
  },
  queue(batch, env, ctx) {
    const app = appOrThrow(env)
    if (batch.queue.endsWith('-partner-webhooks')) return consumePartnerMessages(batch, app, ctx, log)
    return batch.queue.endsWith('-dead')
      ? consumeDeadLetters(batch, app)
      : consumeDeliveries(batch, app, ctx, app.log)
  },
  async scheduled(event, env) {
    const app = appOrThrow(env)
    const started = Date.now()
    await app.sweep()
    const reconciled = new Date(event.scheduledTime).getUTCMinutes() % RECONCILE_EVERY_MIN === 0
    if (reconciled) await app.reconcile()
    app.log('info', 'cron', { reconciled, ms: Date.now() - started })
  },
} satisfies ExportedHandler<Cloudflare.Env>
