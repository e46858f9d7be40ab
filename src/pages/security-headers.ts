/** For a page that others may show in a frame, or that shows the shop in one itself. */
export interface Framing {
  /** Origins, none of them, or `*` for a page on which nothing can be done. */
  ancestors?: readonly string[]
  /** It shows the widget, with the shop in a frame. */
  shows?: true
  /** Where a buyer shows that they are a person: an origin whose script and frame this one page loads. */
  challengedBy?: string
  /** Of the page's one inline style sheet, where it has one. */
  nonce?: string | undefined
}

function csp(
  formTargets: readonly string[],
  { ancestors = [], nonce, shows, challengedBy }: Partial<Framing>,
): string {
  return [
    "default-src 'none'",
    challengedBy ? `script-src 'self' ${challengedBy}` : "script-src 'self'",
    nonce ? `style-src 'self' 'nonce-${nonce}'` : "style-src 'self'",
    ...(ancestors.includes('*')
      ? ["form-action 'none'"]
      : ["img-src 'self'", "connect-src 'self'", ["form-action 'self'", ...formTargets].join(' ')]),
    ...(shows ? ["frame-src 'self'"] : []),
    ...(challengedBy ? [`frame-src ${challengedBy}`] : []),
    "base-uri 'none'",
    `frame-ancestors ${ancestors.join(' ') || "'none'"}`,
  ].join('; ')
}

/** `formTargets` are the origins a form may end up at: a 303 to Stripe is a form target too. */
export function pageHeaders(formTargets: readonly string[], framing?: Framing): Record<string, string> {
  return {
    'Content-Security-Policy': csp(formTargets, framing ?? {}),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    // The order page's address holds the order's key: no other site may learn it. A frame's pages only tell each other.
    'Referrer-Policy': framing?.ancestors ? 'same-origin' : 'no-referrer',
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    ...(framing?.ancestors
      ? // A page that is cross-origin isolated may frame only what says both.
        { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Resource-Policy': 'cross-origin' }
      : { 'Cross-Origin-Resource-Policy': 'same-origin', 'X-Frame-Options': 'DENY' }),
  }
}
