import { methodNotAllowed } from 'hono/method-not-allowed'
import { routePath } from 'hono/route'
import type { App } from '../app.ts'
import { pageHeaders, type Framing } from '../pages/security-headers.ts'
import { newId } from '../shared/id.ts'
import { errorKind, log } from '../shared/log.ts'
import type { Result } from '../shared/result.ts'
import { addressMeant } from './address-meant.ts'
import { catalog } from './catalog.ts'
import { desk } from './desk.tsx'
import { edge } from './edge.ts'
import { embed } from './embed.tsx'
import { errorPage } from './error-page.tsx'
import { health } from './health.ts'
import { operator } from './operator.ts'
import { orderPage } from './order-page.tsx'
import { orders } from './orders.ts'
import { partnerApi } from './partner-api.ts'
import { partners } from './partners.tsx'
import { problem } from './problem.ts'
import { recipients } from './recipients.ts'
import { review } from './review.tsx'
import type { WebContext } from './web.ts'
import { webhooks } from './webhooks.ts'

/** All edges of the shop. `appFor` answers the app, or the name of the variable that keeps it from being built. */
export function shop(appFor: (env: Cloudflare.Env) => Result<App, string>) {
  const web = edge()
  web.use(async (c, next) => {
    const started = Date.now()
    const requestId = newId('request')
    c.set('requestId', requestId)
    const app = appFor(c.env)
    if (app.ok) {
      c.set('app', app.value)
      await next()
    } else {
      log('error', 'config.refused', { alert: true, requestId, variable: app.why })
      c.res = problem(c, { status: 500, code: 'misconfigured' })
    }
    setHeaders(c, app.ok ? app.value.settings.formTargets : [], requestId)
    const note = app.ok ? app.value.log : log
    note('info', 'request', {
      requestId,
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ms: Date.now() - started,
    })
  })
  web.use(
    methodNotAllowed({
      app: web,
      onMethodNotAllowed: (c, allowed) =>
        c.get('hidden')
          ? refusal(c, 404, 'not_found')
          : refusal(c, 405, 'method_not_allowed', { allow: allowed.join(', ') }),
    }),
  )
  web.route('/healthz', health)
  web.route('/api', catalog)
  web.route('/api/recipients', recipients)
  web.route('/api/orders', orders)
  web.route('/api/operator', operator)
  web.route('/api/partner', partnerApi)
  web.route('/webhooks', webhooks)
  web.route('/review', review)
  web.route('/orders', orderPage)
  web.route('/embed', embed)
  web.route('/operator', desk)
  web.route('/partners', partners)
  web.notFound((c) => {
    const meant = addressMeant(new URL(c.req.url))
    return meant === undefined ? refusal(c, 404, 'not_found') : c.redirect(meant, 302)
  })
  web.onError((error, c) => {
    log('error', 'request.failed', { alert: true, requestId: c.get('requestId'), error: errorKind(error) })
    return refusal(c, 500, 'internal_error')
  })
  return web
}

/** Programs get a code, people get a page, unless there are no words for one. */
function refusal(
  c: WebContext,
  status: 404 | 405 | 500,
  code: string,
  headers: Record<string, string> = {},
): Response | Promise<Response> {
  const forPrograms = /^\/(api|webhooks|healthz)\b/.test(c.req.path)
  const asProblem = () => problem(c, { status, code, headers })
  return forPrograms ? asProblem() : errorPage(c, status, headers).catch(asProblem)
}

/** Those of every page that is not framed, worked out once. */
const usualHeaders = new WeakMap<readonly string[], Record<string, string>>()

function headersFor(formTargets: readonly string[], framing: Framing | undefined): Record<string, string> {
  if (framing) return pageHeaders(formTargets, framing)
  const usual = usualHeaders.get(formTargets) ?? pageHeaders(formTargets)
  usualHeaders.set(formTargets, usual)
  return usual
}

function setHeaders(c: WebContext, formTargets: readonly string[], requestId: string): void {
  for (const [name, value] of Object.entries(headersFor(formTargets, c.get('framing'))))
    c.res.headers.set(name, value)
  c.res.headers.set('x-request-id', requestId)
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
}
