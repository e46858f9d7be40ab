import type { MiddlewareHandler } from 'hono'
import { mayActAs, type Role } from '../operator/role.ts'
import type { Credentials } from '../operator/sign-in.ts'
import { cookieIn } from './cookie.ts'
import { problem } from './problem.ts'
import type { Web, WebContext } from './web.ts'

/** Under `__Host-` a browser takes no cookie but from this very host over HTTPS; plain HTTP on loopback cannot have it. */
export const sessionCookie = (c: WebContext): string =>
  c.get('app').settings.publicOrigin.startsWith('https:') ? '__Host-operator_session' : 'operator_session'

const READING = ['GET', 'HEAD']

interface Doorman {
  /** What a stranger is answered: nothing that tells them where they are. */
  stranger: (c: WebContext) => Response | Promise<Response>
  refuse: (c: WebContext, why: 'cross_site' | 'role_too_low') => Response | Promise<Response>
  /** Whether browsers come here: then a change has to show that it was made on our own pages. */
  browsers: boolean
}

/** Lets operators in and nobody else. Whoever may only look changes nothing, and no other site acts in an operator's name. */
export const operatorsOnly =
  ({ stranger, refuse, browsers }: Doorman): MiddlewareHandler<Web> =>
  async (c, next) => {
    const address = c.req.header('cf-connecting-ip')
    const operator = await c.get('app').operators.signIn(credentialsIn(c, browsers), address)
    if (!operator) {
      c.set('hidden', true)
      return stranger(c)
    }
    c.set('operator', operator)
    if (READING.includes(c.req.method)) return next()
    if (!isOwn(c, browsers)) return refuse(c, 'cross_site')
    return mayActAs(operator.role, 'operator') ? next() : refuse(c, 'role_too_low')
  }

/** For routes that not every operator may use. */
export const needsRole =
  (role: Role): MiddlewareHandler<Web> =>
  async (c, next) =>
    mayActAs(c.get('operator').role, role) ? next() : refuseOperator(c, 'role_too_low')

export const refuseOperator = (c: WebContext, code: 'cross_site' | 'role_too_low'): Response =>
  problem(c, { status: 403, code })

function credentialsIn(c: WebContext, browsers: boolean): Credentials {
  const cookies = c.req.header('cookie')
  return {
    assertion: c.req.header('cf-access-jwt-assertion') ?? cookieIn(cookies, 'CF_Authorization'),
    bearer: /^Bearer (\S{1,512})$/.exec(c.req.header('authorization') ?? '')?.[1],
    session: browsers ? cookieIn(cookies, sessionCookie(c)) : undefined,
  }
}

/**
 * Whether a change comes from one of our own pages. A browser says so itself; `Origin` is `null` on our own forms, since
 * our pages send no referrer. A program says neither, and cannot be made to act by a stranger's page.
 */
export function isOwn(c: WebContext, browsers: boolean): boolean {
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  const ours = [c.get('app').settings.publicOrigin, new URL(c.req.url).origin]
  if (site !== undefined) return site === 'same-origin' && (!origin || [...ours, 'null'].includes(origin))
  return origin === undefined ? !browsers : ours.includes(origin)
}
