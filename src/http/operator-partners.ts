import { unreachable } from '../shared/never.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { readJson } from './body.ts'
import { cursorIn } from './cursor.ts'
import { edge } from './edge.ts'
import { badGrace, graceIn } from './grace.ts'
import { invalid, reasonIn } from './operator-reason.ts'
import { problem } from './problem.ts'
import type { WebContext } from './web.ts'

/** Partners, as operators make and change them. Secrets are told once, in the answer that makes them. */
export const operatorPartners = edge()
  .post('/', async (c) => {
    const body = await readJson(c)
    if (!body.ok) return body.why
    const created = await c.get('app').partners.create(by(c, body.value), body.value)
    return created.ok ? c.json(created.value, 201) : invalid(c, created.why)
  })
  .get('/', async (c) => {
    const cursor = cursorIn(c)
    return cursor.ok ? c.json(await c.get('app').partners.list(cursor.value)) : cursor.why
  })
  .get('/:id', async (c) => {
    const partner = await c.get('app').partners.find(c.req.param('id'))
    return partner ? c.json(partner) : notFound(c)
  })
  .patch('/:id', async (c) => {
    const body = await readJson(c)
    if (!body.ok) return body.why
    const changed = await c.get('app').partners.change(by(c, body.value), c.req.param('id'), body.value)
    if (!changed.ok) return invalid(c, changed.why)
    return changed.value ? c.json(changed.value) : notFound(c)
  })
  .post('/:id/key', async (c) => {
    const asked = await readRotation(c)
    if (!asked.ok) return asked.why
    const id = c.req.param('id')
    const key = await c.get('app').partners.rotateKey(by(c, asked.value), id, asked.value.graceHours)
    return key === undefined ? notFound(c) : c.json({ id, key })
  })
  .post('/:id/webhook-secret', async (c) => {
    const asked = await readRotation(c)
    if (!asked.ok) return asked.why
    const id = c.req.param('id')
    const { partners } = c.get('app')
    const webhookSecret = await partners.rotateWebhookSecret(by(c, asked.value), id, asked.value.graceHours)
    return webhookSecret === undefined ? notFound(c) : c.json({ id, webhookSecret })
  })
  .post('/:id/ping', async (c) => {
    const body = await readOptional(c)
    if (!body.ok) return body.why
    const pinged = await c.get('app').partners.ping(c.req.param('id'))
    switch (pinged.kind) {
      case 'pinged':
        return c.json({ eventId: pinged.eventId, delivered: pinged.delivered, status: pinged.status })
      case 'no_webhook':
        return problem(c, { status: 409, code: 'no_webhook', detail: 'This partner has no webhook address.' })
      case 'no_such_partner':
        return notFound(c)
      default:
        return unreachable(pinged)
    }
  })
  .get('/:id/webhooks', async (c) => {
    const cursor = cursorIn(c)
    if (!cursor.ok) return cursor.why
    return c.json(await c.get('app').partners.events(c.req.param('id'), cursor.value))
  })
  .post('/:id/webhooks/:eventId/resend', async (c) => {
    const body = await readOptional(c)
    if (!body.ok) return body.why
    const eventId = c.req.param('eventId')
    const resent = await c.get('app').partners.resend(c.req.param('id'), eventId)
    if (resent === 'asked') return c.json({ eventId }, 202)
    if (resent === 'no_such_event') return notFound(c)
    const detail = resent === 'no_webhook' ? 'This partner has no webhook address.' : SWITCHED_OFF
    return problem(c, { status: 409, code: resent, detail })
  })

const SWITCHED_OFF = 'The address is switched off: a ping that arrives, or saying it again, switches it on.'

/** Who does it, and why where they say so; both are kept. */
const by = (c: WebContext, { reason }: Record<string, unknown>) => ({
  operator: c.get('operator'),
  reason: reasonIn(reason) ?? 'no reason given',
})

/** What needs nothing said may come without a body. */
const readOptional = (c: WebContext): Promise<Result<Record<string, unknown>, Response>> =>
  c.req.raw.body === null && c.req.header('content-type') === undefined
    ? Promise.resolve(ok({}))
    : readJson(c)

type Rotation = Record<string, unknown> & { graceHours: number }

async function readRotation(c: WebContext): Promise<Result<Rotation, Response>> {
  const body = await readOptional(c)
  if (!body.ok) return body
  const graceHours = graceIn(body.value['graceHours'])
  return graceHours === undefined ? fail(invalid(c, [badGrace])) : ok({ ...body.value, graceHours })
}

const notFound = (c: WebContext): Response => problem(c, { status: 404, code: 'not_found' })
