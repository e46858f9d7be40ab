const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

const PREFIX = {
  order: 'ord',
  event: 'evt',
  partner: 'ptn',
  request: 'req',
  approval: 'apr',
  block: 'blk',
} as const

/** An id says what it names: `ord_…`. 26 characters of Crockford base 32 carry 130 bits. */
export type Id<Kind extends keyof typeof PREFIX> = `${(typeof PREFIX)[Kind]}_${string}`

export const ORDER_ID = /^ord_[0-9a-hjkmnp-tv-z]{26}$/

export function newId<Kind extends keyof typeof PREFIX>(kind: Kind): Id<Kind> {
  return idFromBytes(kind, crypto.getRandomValues(new Uint8Array(26)))
}

/** The same bytes give the same id; only the low five bits of each of the first 26 bytes count. */
export function idFromBytes<Kind extends keyof typeof PREFIX>(kind: Kind, bytes: Uint8Array): Id<Kind> {
  let name = ''
  for (let i = 0; i < 26; i += 1) name += ALPHABET[(bytes[i] ?? 0) & 31]
  return `${PREFIX[kind]}_${name}` as Id<Kind>
}
