import type { Ask, Known } from './ask.ts'

export interface Answered {
  status: number
  headers: Headers
  text: string
  ms: number
}

const PATIENCE_MS = 5000
const INSIDES =
  /\bat \S+ \(|\.tsx?:\d|node_modules|\bSELECT .+ FROM |\bINSERT INTO |D1_[A-Z]|SQLITE_|drizzle|TypeError|RangeError|Stripe\w*Error/

/** 503 as documented: the fuzzer fires no cron, and what the provider says of an order nobody knows shall come again. */
const mayBeUnavailable = ({ path, signedBy }: Ask) => path.startsWith('/healthz/cron') || signedBy === 'istar'

/** What is wrong with an answer, whatever the question was; `undefined` for nothing. */
export function complaint(ask: Ask, answer: Answered, known: Known): string | undefined {
  const { status, headers, text, ms } = answer
  if (ms > PATIENCE_MS) return `hung for ${ms} ms`
  if (status >= 500 && !(status === 503 && mayBeUnavailable(ask))) return `answered ${status}`
  const inside = INSIDES.exec(text)?.[0]
  if (status >= 400 && inside && !said(ask).includes(inside)) return `tells of its inside: ${inside}`
  if (known.secrets.some((secret) => text.includes(secret) || textOf(headers).includes(secret)))
    return 'tells a secret'
  // What was sent may come back; what stands in the database may not, unless its key or an operator's was sent.
  const sent = JSON.stringify(ask)
  const entitled = [known.canary, known.orderKey, known.operatorToken, 'sandbox'].some((one) =>
    sent.includes(one),
  )
  if (!entitled && text.includes(known.canary)) return 'tells a stranger who bought'
  return unprotected(headers)
}

/** What is shown of what was typed is the buyer's own. */
function said({ path, body }: Ask): string {
  const typed = `${path}&${typeof body === 'string' ? body : ''}`
  try {
    return decodeURIComponent(typed.replaceAll('+', ' '))
  } catch {
    return typed
  }
}

const textOf = (headers: Headers): string => [...headers].flat().join('\n')

/** Headers of the Worker's answers; static files have fewer, by what they are. */
function unprotected(headers: Headers): string | undefined {
  const has = (name: string, value: RegExp) => value.test(headers.get(name) ?? '')
  if (!has('x-content-type-options', /^nosniff$/)) return 'lacks nosniff'
  if (!has('strict-transport-security', /max-age=\d{8}/)) return 'lacks Strict-Transport-Security'
  if (!has('cross-origin-resource-policy', /./)) return 'lacks Cross-Origin-Resource-Policy'
  if (has('set-cookie', /./) && !has('set-cookie', /HttpOnly/i)) return 'sets a cookie that scripts can read'
  if (has('location', /^[^?]*evil\.example/)) return 'redirects to a stranger'
  if (!has('x-request-id', /./)) return undefined
  if (!has('content-security-policy', /^default-src 'none'/)) return 'lacks a Content-Security-Policy'
  if (!has('referrer-policy', /^(no-referrer|same-origin)$/)) return 'lacks a Referrer-Policy'
  if (!has('permissions-policy', /./)) return 'lacks a Permissions-Policy'
  if (!has('cross-origin-opener-policy', /^same-origin$/)) return 'lacks a Cross-Origin-Opener-Policy'
  return has('cache-control', /no-store|private|public, max-age=60/) ? undefined : 'may be kept by a cache'
}
