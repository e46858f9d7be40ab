import type { MiddlewareHandler } from 'hono'
import type { Texts } from '../pages/texts.ts'
import type { Limited } from '../request-limits.ts'
import { errorPage } from './error-page.tsx'
import { problem } from './problem.ts'
import { textsAsked } from './texts.ts'
import type { Web, WebContext } from './web.ts'

/** What is limited is counted by the minute. */
const RETRY_AFTER_S = '60'

/** For routes that cost something: the network that asks too often is told to wait. */
export const limited =
  (what: Limited): MiddlewareHandler<Web> =>
  async (c, next) =>
    (await c.get('app').mayAsk(what, c.req.header('cf-connecting-ip'))) ? next() : turnedAway(c)

/** For programs a problem, for people a page; in the language of either. */
const turnedAway = async (c: WebContext): Promise<Response> =>
  c.req.path.startsWith('/api/')
    ? tooMany(c, await textsAsked(c))
    : errorPage(c, 429, { 'retry-after': RETRY_AFTER_S })

export const tooMany = (c: WebContext, t: Texts): Response =>
  problem(c, {
    status: 429,
    code: 'too_many_requests',
    detail: t.errorPage.busyText,
    headers: { 'retry-after': RETRY_AFTER_S },
  })
