/** For a page that other sites may show in a frame. */
export interface Framing {
  /** Origins, or `*` for a page on which nothing can be done. */
  ancestors: readonly string[]
  /** Of the page's one inline style sheet, where it has one. */
  nonce?: string | undefined
}

function csp(formTargets: readonly string[], framing: Framing | undefined): string {
  const { ancestors = [], nonce } = framing ?? {}
  return [
    "default-src 'none'",
    "script-src 'self'",
    nonce ? `style-src 'self' 'nonce-${nonce}'` : "style-src 'self'",
    ...(ancestors.includes('*')
      ? ["form-action 'none'"]
      : ["img-src 'self'", "connect-src 'self'", ["form-action 'self'", ...formTargets].join(' ')]),
    "base-uri 'none'",
    `frame-ancestors ${ancestors.join(' ') || "'none'"}`,
  ].join('; ')
}

/** `formTargets` are the origins a form may end up at: a 303 to Stripe is a form target too. */
export function pageHeaders(formTargets: readonly string[], framing?: Framing): Record<string, string> {
  return {
    'Content-Security-Policy': csp(formTargets, framing),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    // The order page's address holds the order's key: no other site may learn it.
    'Referrer-Policy': 'no-referrer',
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    ...(framing
      ? // A page that is cross-origin isolated may frame only what says both.
        { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Resource-Policy': 'cross-origin' }
      : { 'Cross-Origin-Resource-Policy': 'same-origin', 'X-Frame-Options': 'DENY' }),
  }
}
