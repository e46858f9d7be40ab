import { marginOfSales } from '../catalog/price-lines.ts'
import { isRole } from '../operator/role.ts'
import { edge } from './edge.ts'
import { operatorBlocked } from './operator-blocked.ts'
import { needsRole, operatorsOnly, refuseOperator } from './operator-guard.ts'
import { operatorOrders } from './operator-orders.ts'
import { operatorPartners } from './operator-partners.ts'
import { operatorPrices } from './operator-prices.ts'
import { operatorPrivacy } from './operator-privacy.ts'
import { invalid, reasonIn, readWithReason } from './operator-reason.ts'
import { dayIn, exports } from './operator-report.ts'
import { problem } from './problem.ts'
import type { WebContext } from './web.ts'

const notFound = (c: WebContext): Response => problem(c, { status: 404, code: 'not_found' })

/** For the people who run the shop and their programs. A stranger learns nothing, not even that it is there. */
export const operator = edge()
  .use(operatorsOnly({ stranger: notFound, refuse: refuseOperator, browsers: false }))
  .get('/me', (c) => c.json(c.get('operator')))
  .get('/today', async (c) => {
    const sales = await c.get('app').operators.salesToday()
    return c.json({ sales: sales.map((sold) => ({ ...sold, ...marginOfSales(sold) })) })
  })
  .get('/metrics', async (c) => c.json(await c.get('app').readMetrics()))
  .route('/', operatorOrders)
  .route('/blocked', operatorBlocked)
  .get('/reconciliations', async (c) => c.json({ reconciliations: await c.get('app').listReconciliations() }))
  .put('/halt', async (c) => {
    const body = await readWithReason(c)
    if (!body.ok) return body.why
    await c.get('app').operators.switchGifting({
      by: c.get('operator'),
      to: 'off',
      reason: body.value.reason,
    })
    return c.json({ halted: true })
  })
  .delete('/halt', async (c) => {
    const reason = reasonIn(c.req.query('reason')) ?? 'lifted'
    await c.get('app').operators.switchGifting({ by: c.get('operator'), to: 'on', reason })
    return c.json({ halted: false })
  })
  .route('/partners', operatorPartners)
  .route('/prices', operatorPrices)
  .route('/export', exports)
  .get('/report', async (c) => {
    const day = dayIn(c.req.query('day'))
    if (!day) return invalid(c, [{ field: 'day', code: 'bad_day', message: 'A day such as 2026-11-23.' }])
    return c.json(await c.get('app').operators.reportDay(day))
  })
  .route('/privacy', operatorPrivacy)
  .get('/audit', async (c) => {
    const { order, cursor } = c.req.query()
    return c.json(await c.get('app').operators.listAudit({ order, cursor }))
  })
  .get('/operators', needsRole('admin'), async (c) =>
    c.json({ operators: await c.get('app').operators.listOperators() }),
  )
  .put('/operators/:email', needsRole('admin'), async (c) => {
    const body = await readWithReason(c)
    if (!body.ok) return body.why
    const email = c.req.param('email').toLowerCase()
    const role = body.value['role']
    if (!EMAIL.test(email) || (role !== 'none' && !isRole(role))) return invalid(c, [BAD_ROLE])
    const changed = await c
      .get('app')
      .operators.setRole({ by: c.get('operator'), email, role, reason: body.value.reason })
    return changed === 'own_role'
      ? problem(c, { status: 409, code: changed })
      : c.json({ email, role, changed })
  })

const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,190}$/
const BAD_ROLE = {
  field: 'role',
  code: 'malformed',
  message: 'An e-mail address in the path, and viewer, operator, admin or none as role.',
}
