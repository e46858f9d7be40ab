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
import { cookieIn } from './cookie.ts'
import { deskBlocks } from './desk-blocks.tsx'
import { deskPartners } from './desk-partners.tsx'
import { go, here, nothingHere, saying, withReason } from './desk-parts.ts'
import { deskPrices } from './desk-prices.tsx'
import { edge } from './edge.ts'
import { errorPage } from './error-page.tsx'
import { isOwn, operatorsOnly, sessionCookie } from './operator-guard.ts'
import { pathOf } from './operator-orders.ts'
import { dayIn, exports } from './operator-report.ts'
import { page } from './page.ts'
import { staticTexts } from './static-texts.ts'
import { english } from './texts.ts'
import type { WebContext } from './web.ts'

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
    const token = form.value.get('token')?.trim() ?? ''
    const address = c.req.header('cf-connecting-ip')
    const session = isOwn(c, true) ? await c.get('app').operators.openSession(token, address) : undefined
    return session === undefined
      ? page(c, <SignInPage failed />, 404)
      : go(c, '/operator', { 'set-cookie': cookie(c, session, SESSION_S) })
  })
  .post('/sign-out', async (c) => {
    c.set('hidden', true)
    if (!isOwn(c, true)) return nothingHere(c)
    await c.get('app').operators.endSession(cookieIn(c.req.header('cookie'), sessionCookie(c)) ?? '')
    return go(c, '/operator', { 'set-cookie': cookie(c, '', 0) })
  })
  .use(operatorsOnly({ stranger, refuse: (c) => errorPage(c, 403), browsers: true }))
  .use(async (c, next) => {
    c.set('desk', await staticTexts(c, 'desk'))
    c.set('t', await english(c))
    return next()
  })
  .get('/', async (c) => {
    const { operators, ...app } = c.get('app')
    const [metrics, sales, approvals] = await Promise.all([
      app.readMetrics(),
      operators.salesToday(),
      operators.openApprovals(),
    ])
    return page(c, <TodayPage {...{ metrics, sales, approvals }} {...here(c)} />)
  })
  .get('/orders', async (c) => {
    const { q, status, cursor } = c.req.query()
    const found = await c.get('app').operators.findOrders({ q, status, cursor })
    const [only] = found.orders
    // Whoever looks for one order wants to read it.
    return q && only && found.orders.length === 1
      ? c.redirect(`/operator/orders/${only.id}`, 303)
      : page(c, <OrdersPage {...{ found }} asked={{ q, status }} {...here(c)} />)
  })
  .get('/orders/:id', (c) => showStory(c, c.req.param('id')))
  .post('/approvals/:approval/approve', (c) => answerAsked(c, c.req.param('approval'), 'approved'))
  .post('/approvals/:approval/decline', (c) => answerAsked(c, c.req.param('approval'), 'declined'))
  .post('/halt/throw', (c) => switchGifting(c, 'off'))
  .post('/halt/lift', (c) => switchGifting(c, 'on'))
  .route('/prices', deskPrices)
  .route('/partners', deskPartners)
  .route('/blocked', deskBlocks)
  .route('/export', exports)
  .get('/report', async (c) => {
    const { operators, now } = c.get('app')
    const report = await operators.reportDay(dayIn(c.req.query('day')) ?? midnight(now()))
    return page(c, <ReportPage {...{ report }} {...here(c)} />)
  })
  .get('/audit', async (c) => {
    const { cursor } = c.req.query()
    const audit = await c.get('app').operators.listAudit({ cursor })
    return page(c, <AuditLog {...{ audit }} {...here(c)} />)
  })

for (const decision of DECISIONS)
  desk.post(`/orders/:id/${pathOf(decision)}`, (c) => decideOn(c, c.req.param('id') ?? '', decision))

/** No script reads it, and no other site's page brings it along. */
function cookie(c: WebContext, value: string, seconds: number): string {
  const name = sessionCookie(c)
  const where = name.startsWith('__Host-') ? 'Path=/; Secure' : 'Path=/operator'
  return `${name}=${value}; ${where}; HttpOnly; SameSite=Strict; Max-Age=${seconds}`
}

async function showStory(c: WebContext, id: string, complaint?: string): Promise<Response> {
  const { operators, settings } = c.get('app')
  const story = await operators.tellStory(id)
  if (!story) return nothingHere(c)
  const stripe = settings.stripeDashboard
  return page(
    c,
    <StoryPage {...{ story, stripe, complaint }} {...here(c)} />,
    complaint === undefined ? 200 : 409,
  )
}

function decideOn(c: WebContext, id: string, decision: Decision) {
  const orderId = id as Id<'order'>
  return withReason(
    c,
    async (form, reason) => {
      if (!ORDER_ID.test(id)) return nothingHere(c)
      const ref = form.get('ref')?.trim() || undefined
      const wanted = { by: c.get('operator'), orderId, decision, reason, ref }
      return answer(c, id, await c.get('app').operators.decide(wanted))
    },
    (complaint) => showStory(c, id, complaint),
  )
}

function answerAsked(c: WebContext, approvalId: string, given: 'approved' | 'declined') {
  const { operators } = c.get('app')
  const onOrder = async (then: (id: string) => Promise<Response>) => {
    const id = await operators.orderAsked(approvalId)
    return id === undefined ? nothingHere(c) : then(id)
  }
  return withReason(
    c,
    (_, reason) => {
      const answered = { by: c.get('operator'), approvalId, answer: given, reason }
      return onOrder(async (id) => answer(c, id, await operators.answer(answered)))
    },
    (complaint) => onOrder((id) => showStory(c, id, complaint)),
  )
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

const switchGifting = (c: WebContext, to: 'off' | 'on') =>
  withReason(
    c,
    async (_, reason) => {
      await c.get('app').operators.switchGifting({ by: c.get('operator'), to, reason })
      return go(c, '/operator?said=done')
    },
    () => go(c, '/operator?said=reason_missing'),
  )
