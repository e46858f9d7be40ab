import { json, type Call, type Outcome } from './http.ts'

/** As settings of a shop that stands before the sandbox, where it shall ask hasty buyers. */
export const TURNSTILE_SITE_KEY = 'sandbox-site-key'
export const TURNSTILE_SECRET_KEY = 'sandbox-turnstile-secret'

const spent = new Set<string>()

/**
 * Cloudflare Turnstile, as far as the shop uses it: a script that puts a proof into the form, and the question whether one
 * is good. A proof is good once and says where it was given: `human.<hostname>.<nonce>`.
 */
export function answerTurnstile(call: Call): Outcome {
  if (call.path.endsWith('/api.js'))
    return { status: 200, headers: { 'content-type': 'text/javascript' }, body: SCRIPT }
  const { secret, response } = JSON.parse(call.body || '{}') as { secret?: string; response?: string }
  const hostname = /^human\.(.+)\.[\w-]+$/.exec(response ?? '')?.[1]
  if (secret !== TURNSTILE_SECRET_KEY) return no('invalid-input-secret')
  if (hostname === undefined || response === undefined) return no('invalid-input-response')
  if (spent.has(response)) return no('timeout-or-duplicate')
  spent.add(response)
  return json(200, { success: true, hostname, challenge_ts: new Date().toISOString(), 'error-codes': [] })
}

const no = (why: string): Outcome => json(200, { success: false, 'error-codes': [why] })

const SCRIPT = `for (const box of document.querySelectorAll('.cf-turnstile')) {
  const field = document.createElement('input')
  Object.assign(field, { type: 'hidden', name: 'cf-turnstile-response', value: 'human.' + location.hostname + '.' + Date.now() })
  box.append(field)
}
`
