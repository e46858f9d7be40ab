import { readAttribution, type Attribution } from '../shared/attribution.ts'
import type { WebContext } from './web.ts'

/** What a form or an address says of an order; nothing of it is checked yet. */
export interface Typed {
  username: string
  stars: string
  currency: string
  sentBy: Attribution | undefined
}

export function typedIn(c: WebContext, form: URLSearchParams): Typed {
  const stars = form.get('stars') ?? ''
  return {
    username: form.get('username') ?? '',
    stars: stars === 'other' ? (form.get('stars_other') ?? '') : stars,
    currency: form.get('currency') ?? 'usd',
    sentBy: sentByIn(form) ?? sentByIn(addressOfForm(c)),
  }
}

const sentByIn = (query: URLSearchParams) => readAttribution(query.get('partner'), query.get('campaign'))

/** The start page is a static file: without script its form cannot repeat what its address said, but the browser does. */
function addressOfForm(c: WebContext): URLSearchParams {
  const address = c.req.header('referer') ?? ''
  const ours = URL.canParse(address) && new URL(address).origin === c.get('app').settings.publicOrigin
  return ours ? new URL(address).searchParams : new URLSearchParams()
}
