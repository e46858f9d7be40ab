import type { Decided } from '../operator/decide.ts'
import { DECISIONS, type Decision } from '../operator/decisions.ts'
import { SESSION_S } from '../operator/session.ts'
import { midnight } from '../operator/today.ts'
import { AuditLog } from '../pages/desk/audit.tsx'
import { OrdersPage } from '../pages/desk/orders.tsx'
import { ReportPage } from '../pages/desk/report.tsx'
import { SignInPage } from '../pages/desk/sign-in.tsx'
import { StoryPage } from '../pages/desk/story.tsx'
import { TodayPage } from '../pages/desk/today.tsx'
import { ORDER_ID, type Id } from '../shared/id.ts'
import { unreachable } from '../shared/never.ts'
import { readForm } from './body.ts'
import { deskPrices } from './desk-prices.tsx'
import { edge } from './edge.ts'
import { errorPage } from './error-page.tsx'
import { isOwn, operatorsOnly, SESSION_COOKIE } from './operator-guard.ts'
import { pathOf } from './operator-orders.ts'
import { reasonIn } from './operator-reason.ts'
import { dayIn, exports } from './operator-report.ts'
import { page } from './page.ts'
import { staticTexts } from './static-texts.ts'
import { english as t } from './texts.ts'
import type { WebContext } from './web.ts'

const nothingHere = (c: WebContext) => errorPage(c, 404)

/** Strangers find nothing here; at the door itself, where tokens are the way in, that page has a form on it. */
const stranger = (c: WebContext) =>
  c.req.path === '/operator' && c.get('app').settings.signInForm
    ? page(c, <SignInPage />, 404)
    : nothingHere(c)

/** The console: what the operator API can do, as pages. */
export const desk = edge()
  .post('/sign-in', async (c) => {
    c.set('hidden', true)
    const form = await readForm(c)
    if (!c.get('app').settings.signInForm || !form.ok) return nothingHere(c)
    const session = isOwn(c, true)
      ? await c.get('app').operators.openSession(form.value.get('token')?.trim() ?? '')
      : undefined
    return session === undefined
      ? page(c, <SignInPage failed />, 404)
      : go(c, '/operator', { 'set-cookie': cookie(c, session, SESSION_S) })
  })
  .post('/sign-out', async (c) => {
    c.set('hidden', true)
    return isOwn(c, true) ? go(c, '/operator', { 'set-cookie': cookie(c, '', 0) }) : nothingHere(c)
  })
  .use(operatorsOnly({ stranger, refuse: (c) => errorPage(c, 403), browsers: true }))
  .use(async (c, next) => {
    c.set('desk', await staticTexts(c, 'desk'))
    return next()
  })
  .get('/', async (c) => {
    const { operators, ...app } = c.get('app')
    const [metrics, sales, approvals] = await Promise.all([
      app.readMetrics(),
      operators.salesToday(),
      operators.openApprovals(),
    ])
    return page(c, <TodayPage {...{ t, metrics, sales, approvals }} {...here(c)} />)
  })
  .get('/orders', async (c) => {
    const { q, status, cursor } = c.req.query()
    const found = await c.get('app').operators.findOrders({ q, status, cursor })
    const [only] = found.orders
    // Whoever looks for one order wants to read it.
    return q && only && found.orders.length === 1
      ? c.redirect(`/operator/orders/${only.id}`, 303)
      : page(c, <OrdersPage {...{ t, found }} asked={{ q, status }} {...here(c)} />)
  })
  .get('/orders/:id', (c) => showStory(c, c.req.param('id')))
  .post('/approvals/:approval/approve', (c) => answerAsked(c, c.req.param('approval'), 'approved'))
  .post('/approvals/:approval/decline', (c) => answerAsked(c, c.req.param('approval'), 'declined'))
  .post('/halt/throw', (c) => switchGifting(c, 'off'))
  .post('/halt/lift', (c) => switchGifting(c, 'on'))
  .route('/prices', deskPrices)
  .route('/export', exports)
  .get('/report', async (c) => {
    const { operators, now } = c.get('app')
    const report = await operators.reportDay(dayIn(c.req.query('day')) ?? midnight(now()))
    return page(c, <ReportPage {...{ t, report }} {...here(c)} />)
  })
  .get('/audit', async (c) => {
    const { cursor } = c.req.query()
    const audit = await c.get('app').operators.listAudit({ cursor })
    return page(c, <AuditLog {...{ t, audit }} {...here(c)} />)
  })

for (const decision of DECISIONS)
  desk.post(`/orders/:id/${pathOf(decision)}`, (c) => decideOn(c, c.req.param('id') ?? '', decision))

/** Who looks, and what the page before had to say. */
const here = (c: WebContext) => ({
  texts: c.get('desk'),
  who: c.get('operator'),
  said: saying(c, c.req.query('said') ?? ''),
})

/** Words of every object, like `constructor`, are none of ours. */
function saying(c: WebContext, code: string): string | undefined {
  const { said } = c.get('desk')
  return Object.hasOwn(said, code) ? said[code] : undefined
}

const go = (c: WebContext, location: string, headers: Record<string, string> = {}) =>
  c.body(null, 303, { location, ...headers })

/** No script reads it, no other site's page brings it along, and nothing but the console gets it. */
const cookie = (c: WebContext, value: string, seconds: number) =>
  `${SESSION_COOKIE}=${value}; Path=/operator; HttpOnly; SameSite=Strict; Max-Age=${seconds}${
    c.get('app').settings.publicOrigin.startsWith('https:') ? '; Secure' : ''
  }`

async function showStory(c: WebContext, id: string, complaint?: string): Promise<Response> {
  const { operators, settings } = c.get('app')
  const story = await operators.tellStory(id)
  if (!story) return nothingHere(c)
  const stripe = settings.stripeDashboard
  return page(
    c,
    <StoryPage {...{ t, story, stripe, complaint }} {...here(c)} />,
    complaint === undefined ? 200 : 409,
  )
}

async function decideOn(c: WebContext, id: string, decision: Decision): Promise<Response> {
  const form = await readForm(c)
  if (!form.ok) return form.why
  if (!ORDER_ID.test(id)) return nothingHere(c)
  const reason = reasonIn(form.value.get('reason'))
  if (reason === undefined) return showStory(c, id, c.get('desk').said['reason_missing'])
  const [by, orderId] = [c.get('operator'), id as Id<'order'>]
  const ref = form.value.get('ref')?.trim() || undefined
  return answer(c, id, await c.get('app').operators.decide({ by, orderId, decision, reason, ref }))
}

async function answerAsked(
  c: WebContext,
  approvalId: string,
  given: 'approved' | 'declined',
): Promise<Response> {
  const form = await readForm(c)
  if (!form.ok) return form.why
  const { operators } = c.get('app')
  const orderId = await operators.orderAsked(approvalId)
  if (orderId === undefined) return nothingHere(c)
  const reason = reasonIn(form.value.get('reason'))
  if (reason === undefined) return showStory(c, orderId, c.get('desk').said['reason_missing'])
  const by = c.get('operator')
  return answer(c, orderId, await operators.answer({ by, approvalId, answer: given, reason }))
}

function answer(c: WebContext, id: string, decided: Decided): Response | Promise<Response> {
  const told = (said: string) =>
    go(c, `/operator/orders/${id}?said=${saying(c, said) === undefined ? 'done' : said}`)
  switch (decided.kind) {
    case 'done':
      return told(decided.status)
    case 'found':
      return told(decided.finding)
    case 'asked_second':
      return told('asked_second')
    case 'no_such_order':
      return nothingHere(c)
    case 'refused':
      return showStory(c, id, c.get('desk').said[decided.code] ?? decided.code)
    default:
      return unreachable(decided)
  }
}

async function switchGifting(c: WebContext, to: 'off' | 'on'): Promise<Response> {
  const form = await readForm(c)
  if (!form.ok) return form.why
  const reason = reasonIn(form.value.get('reason'))
  if (reason !== undefined) await c.get('app').operators.switchGifting({ by: c.get('operator'), to, reason })
  return go(c, `/operator?said=${reason === undefined ? 'reason_missing' : 'done'}`)
}
