import { Hono } from 'hono'
import { ORDER_ID, type Id } from '../shared/id.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { sameSecret } from '../shared/sign.ts'
import { readJson } from './body.ts'
import { operatorPartners } from './operator-partners.ts'
import { problem } from './problem.ts'
import type { Web, WebContext } from './web.ts'

const MAX_REASON = 500

/** For the people who run the shop. A stranger learns nothing, not even that it is there. */
export const operator = new Hono<Web>()
  .use(async (c, next) => {
    const expected = c.get('app').settings.operatorToken
    const given = /^Bearer (\S{1,512})$/.exec(c.req.header('authorization') ?? '')?.[1]
    if (expected && given && (await sameSecret(given, expected))) return next()
    c.set('hidden', true)
    return notFound(c)
  })
  .get('/orders', async (c) => {
    const { q, status, cursor } = c.req.query()
    return c.json(await c.get('app').findOrders({ q, status, cursor }))
  })
  .get('/orders/:id', async (c) => {
    const story = await c.get('app').tellStory(c.req.param('id'))
    return story ? c.json(story) : notFound(c)
  })
  .post('/orders/:id/refund', async (c) => {
    const reason = await readReason(c)
    if (!reason.ok) return reason.why
    const id = c.req.param('id')
    const asked = ORDER_ID.test(id)
      ? await c.get('app').askForRefund(id as Id<'order'>, reason.value)
      : undefined
    if (asked?.kind === 'asked') return c.json({ id, status: 'refunding' }, 202)
    return asked?.kind === 'refused' ? problem(c, { status: 409, code: asked.code }) : notFound(c)
  })
  .get('/reconciliations', async (c) => c.json({ reconciliations: await c.get('app').listReconciliations() }))
  .put('/halt', async (c) => {
    const reason = await readReason(c)
    if (!reason.ok) return reason.why
    await c.get('app').haltGifting(reason.value)
    return c.json({ halted: true })
  })
  .delete('/halt', async (c) => {
    await c.get('app').resumeGifting()
    return c.json({ halted: false })
  })
  .route('/partners', operatorPartners)

/** Nothing is done without a reason, which is kept. */
async function readReason(c: WebContext): Promise<Result<string, Response>> {
  const body = await readJson(c)
  if (!body.ok) return body
  const reason =
    typeof body.value['reason'] === 'string' ? body.value['reason'].trim().slice(0, MAX_REASON) : ''
  if (reason !== '') return ok(reason)
  const message = 'Say why, in a sentence: it is kept.'
  const errors = [{ field: 'reason', code: 'reason_missing', message }]
  return fail(problem(c, { status: 422, code: 'invalid_request', detail: message, errors }))
}

const notFound = (c: WebContext): Response => problem(c, { status: 404, code: 'not_found' })
