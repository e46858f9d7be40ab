import { readForm } from './body.ts'
import { errorPage } from './error-page.tsx'
import { reasonIn } from './operator-reason.ts'
import type { WebContext } from './web.ts'

export const nothingHere = (c: WebContext) => errorPage(c, 404)

/** Who looks, and what the page before had to say. */
export const here = (c: WebContext) => ({
  t: c.get('t'),
  texts: c.get('desk'),
  who: c.get('operator'),
  said: saying(c, c.req.query('said') ?? ''),
})

/** Words of every object, like `constructor`, are none of ours. */
export function saying(c: WebContext, code: string): string | undefined {
  const { said } = c.get('desk')
  return Object.hasOwn(said, code) ? said[code] : undefined
}

export const go = (c: WebContext, location: string, headers: Record<string, string> = {}) =>
  c.body(null, 303, { location, ...headers })

type Answer = Response | Promise<Response>

/** Bodies are refused by their kind and size before anything is said of what they are about. */
export async function withForm(c: WebContext, deed: (form: URLSearchParams) => Answer): Promise<Response> {
  const form = await readForm(c)
  return form.ok ? deed(form.value) : form.why
}

/** What a form asks for is done with the reason in it; without one the page it came from says so. */
export const withReason = (
  c: WebContext,
  deed: (form: URLSearchParams, reason: string) => Answer,
  complain: (complaint: string, form: URLSearchParams) => Answer,
): Promise<Response> =>
  withForm(c, (form) => {
    const reason = reasonIn(form.get('reason'))
    return reason === undefined ? complain(saying(c, 'reason_missing') ?? '', form) : deed(form, reason)
  })
