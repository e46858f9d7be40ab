import { SELLER } from '../pages/seller.ts'

/** A year at most, as RFC 9116 has it; every build says it anew. */
const GOOD_FOR_MS = 360 * 86_400_000

/** The `/.well-known/security.txt` of the shop. @see https://www.rfc-editor.org/rfc/rfc9116 */
export const securityFile = (origin: string, now: Date): string =>
  [
    `Contact: mailto:${SELLER.helpEmail}`,
    `Expires: ${new Date(now.getTime() + GOOD_FOR_MS).toISOString()}`,
    'Preferred-Languages: en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n')
