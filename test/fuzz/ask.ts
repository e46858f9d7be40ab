/** One request, as plain data: it can be printed, and sent by any client. */
export interface Ask {
  method: string
  /** With its query. */
  path: string
  headers: Record<string, string>
  body?: string | Uint8Array<ArrayBuffer>
  /** The body is signed as this sender would, so that what is in it is looked at. */
  signedBy?: 'stripe' | 'istar'
}

/** What a fuzzer has to know to get past the first door. */
export interface Known {
  orderId: string
  orderKey: string
  sessionId: string
  partnerId: string
  partnerKey: string
  operatorToken: string
  quote: string
  ticket: string
  /** A name that stands in the database, and that strangers must never read. */
  canary: string
  /** What no answer may hold, whoever asks. */
  secrets: readonly string[]
  stripeSecret: string
  istarSecret: string
}

/** Adds the signature a body is asked to have. */
export async function sign(ask: Ask, known: Known, now: number): Promise<Ask> {
  if (ask.signedBy === undefined || typeof ask.body !== 'string') return ask
  const at = Math.floor(now / 1000)
  const headers: Record<string, string> =
    ask.signedBy === 'stripe'
      ? { 'stripe-signature': `t=${at},v1=${await hexHmac(known.stripeSecret, `${at}.${ask.body}`)}` }
      : { 'x-istar-signature': await hexHmac(known.istarSecret, ask.body) }
  return { ...ask, headers: { ...ask.headers, ...headers } }
}

async function hexHmac(secret: string, text: string): Promise<string> {
  const utf8 = new TextEncoder()
  const hmac = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', utf8.encode(secret), hmac, false, ['sign'])
  const mac = await crypto.subtle.sign('HMAC', key, utf8.encode(text))
  return Array.from(new Uint8Array(mac), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
