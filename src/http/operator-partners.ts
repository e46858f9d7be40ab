import { Hono } from 'hono'
import { fail, ok, type Result } from '../shared/result.ts'
import { readJson } from './body.ts'
import { problem, type FieldProblem } from './problem.ts'
import type { Web, WebContext } from './web.ts'

/** What of a rotation is normal: a day to put the new one in place. */
const GRACE_HOURS = 24
const LONGEST_GRACE_HOURS = 168

/** Partners, as operators make and change them. Secrets are told once, in the answer that makes them. */
export const operatorPartners = new Hono<Web>()
  .post('/', async (c) => {
    const body = await readJson(c)
    if (!body.ok) return body.why
    const created = await c.get('app').partners.create(body.value)
    return created.ok ? c.json(created.value, 201) : unprocessable(c, created.why)
  })
  .get('/', async (c) => c.json(await c.get('app').partners.list(c.req.query('cursor'))))
  .get('/:id', async (c) => {
    const partner = await c.get('app').partners.find(c.req.param('id'))
    return partner ? c.json(partner) : notFound(c)
  })
  .patch('/:id', async (c) => {
    const body = await readJson(c)
    if (!body.ok) return body.why
    const changed = await c.get('app').partners.change(c.req.param('id'), body.value)
    if (!changed.ok) return unprocessable(c, changed.why)
    return changed.value ? c.json(changed.value) : notFound(c)
  })
  .post('/:id/key', async (c) => {
    const grace = await readGrace(c)
    if (!grace.ok) return grace.why
    const id = c.req.param('id')
    const key = await c.get('app').partners.rotateKey(id, grace.value)
    return key === undefined ? notFound(c) : c.json({ id, key })
  })
  .post('/:id/webhook-secret', async (c) => {
    const grace = await readGrace(c)
    if (!grace.ok) return grace.why
    const id = c.req.param('id')
    const webhookSecret = await c.get('app').partners.rotateWebhookSecret(id, grace.value)
    return webhookSecret === undefined ? notFound(c) : c.json({ id, webhookSecret })
  })

/** `{"graceHours": 0}` ends the old one at once; nothing said is a day. */
async function readGrace(c: WebContext): Promise<Result<number, Response>> {
  if (c.req.raw.body === null && c.req.header('content-type') === undefined) return ok(GRACE_HOURS)
  const body = await readJson(c)
  if (!body.ok) return body
  const { graceHours = GRACE_HOURS } = body.value
  if (Number.isInteger(graceHours) && Number(graceHours) >= 0 && Number(graceHours) <= LONGEST_GRACE_HOURS)
    return ok(Number(graceHours))
  const message = `graceHours is a whole number, 0 to ${LONGEST_GRACE_HOURS}.`
  return fail(unprocessable(c, [{ field: 'graceHours', code: 'bad_grace', message }]))
}

const unprocessable = (c: WebContext, errors: FieldProblem[]): Response =>
  problem(c, {
    status: 422,
    code: 'invalid_request',
    detail: errors.map(({ message }) => message).join(' '),
    errors,
  })

const notFound = (c: WebContext): Response => problem(c, { status: 404, code: 'not_found' })
