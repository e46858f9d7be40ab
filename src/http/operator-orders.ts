import type { Decided } from '../operator/decide.ts'
import { DECISIONS, type Decision } from '../operator/decisions.ts'
import { ORDER_ID, type Id } from '../shared/id.ts'
import { unreachable } from '../shared/never.ts'
import { edge } from './edge.ts'
import { readWithReason } from './operator-reason.ts'
import { problem } from './problem.ts'
import type { WebContext } from './web.ts'

/** `deliver_again` in the code is `deliver-again` in addresses. */
export const pathOf = (decision: Decision): string => decision.replaceAll('_', '-')

/** Orders as operators see them, and what they decide. */
export const operatorOrders = edge()
  .get('/orders', async (c) => {
    const { q, status, cursor } = c.req.query()
    return c.json(await c.get('app').operators.findOrders({ q, status, cursor }))
  })
  .get('/orders/:id', async (c) => {
    const story = await c.get('app').operators.tellStory(c.req.param('id'))
    return story ? c.json(story) : notFound(c)
  })
  .get('/approvals', async (c) => c.json({ approvals: await c.get('app').operators.openApprovals() }))
  .post('/approvals/:approval/approve', (c) => answerAsked(c, c.req.param('approval'), 'approved'))
  .post('/approvals/:approval/decline', (c) => answerAsked(c, c.req.param('approval'), 'declined'))

for (const decision of DECISIONS)
  operatorOrders.post(`/orders/:id/${pathOf(decision)}`, async (c) => {
    const body = await readWithReason(c)
    if (!body.ok) return body.why
    const { reason, ref } = body.value
    const orderId = (c.req.param('id') ?? '') as Id<'order'>
    if (!ORDER_ID.test(orderId)) return notFound(c)
    const by = c.get('operator')
    const wanted = { by, orderId, decision, reason, ref: typeof ref === 'string' ? ref : undefined }
    return answer(c, orderId, await c.get('app').operators.decide(wanted))
  })

async function answerAsked(
  c: WebContext,
  approvalId: string,
  given: 'approved' | 'declined',
): Promise<Response> {
  const body = await readWithReason(c)
  if (!body.ok) return body.why
  const by = c.get('operator')
  const decided = await c
    .get('app')
    .operators.answer({ by, approvalId, answer: given, reason: body.value.reason })
  return answer(c, approvalId, decided)
}

function answer(c: WebContext, id: string, decided: Decided): Response {
  switch (decided.kind) {
    case 'done':
      return c.json({ id, status: decided.status }, decided.status === 'refunding' ? 202 : 200)
    case 'found':
      return c.json({ id, finding: decided.finding })
    case 'asked_second':
      return c.json({ id, approval: decided.approval }, 202)
    case 'no_such_order':
      return notFound(c)
    case 'refused':
      return problem(c, { status: 409, code: decided.code })
    default:
      return unreachable(decided)
  }
}

const notFound = (c: WebContext): Response => problem(c, { status: 404, code: 'not_found' })
