export interface AddressRules {
  /** Loopback addresses are let through, with http too: for tests and for trying things out. */
  allowLoopback: boolean
  /** The shop's own origin, which is never called. */
  ownOrigin: string
}

export type BadAddress =
  | 'not_an_address'
  | 'not_https'
  | 'credentials_in_address'
  | 'port_not_allowed'
  | 'not_public'
  | 'own_address'

const LONGEST = 2000

/** This machine, by any of its names. */
export const isLoopback = (hostname: string): boolean =>
  /(^|\.)localhost$/.test(hostname) || /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === '[::1]'

/**
 * Why a webhook must not be sent to an address, or `undefined` when it may. The URL parser has by then undone decimal, octal,
 * hex and full-width spellings of addresses. Names are not resolved: a Worker cannot, and its calls leave from Cloudflare's
 * public side, where no private network is within reach.
 */
export function whyNotCalled(address: string, rules: AddressRules): BadAddress | undefined {
  const url = address.length <= LONGEST && URL.canParse(address) ? new URL(address) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || /[\s\\]/.test(address)) return 'not_an_address'
  if (url.username !== '' || url.password !== '') return 'credentials_in_address'
  if (url.host === new URL(rules.ownOrigin).host) return 'own_address'
  if (rules.allowLoopback && isLoopback(url.hostname)) return undefined
  if (url.protocol !== 'https:') return 'not_https'
  if (!isPublic(url.hostname)) return 'not_public'
  return url.port === '' || Number(url.port) > 1023 ? undefined : 'port_not_allowed'
}

/** As `URL.hostname` has it: lower case, IPv4 in four decimals, IPv6 in brackets and shortened. */
function isPublic(hostname: string): boolean {
  if (hostname.startsWith('[')) return isPublicV6(hostname.slice(1, -1))
  if (/^\d+\.\d+\.\d+\.\d+$/.test(hostname)) return !inAny(numberOf(hostname), NOT_PUBLIC_V4)
  return /^[^.]+(\.[^.]+)+$/.test(hostname) && !PRIVATE_NAMES.test(hostname)
}

/** Names that lead home, and public services whose names say which address they lead to. */
const PRIVATE_NAMES =
  /(^|\.)(localhost|local|localdomain|internal|intranet|private|corp|home|lan|arpa|onion|nip\.io|sslip\.io|xip\.io|localtest\.me|lvh\.me)$/

/** @see https://www.iana.org/assignments/iana-ipv4-special-registry */
const NOT_PUBLIC_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
]

const numberOf = (v4: string): number => v4.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

const inAny = (address: number, ranges: readonly string[]): boolean =>
  ranges.some((range) => {
    const [start = '', bits = '32'] = range.split('/')
    const size = 2 ** (32 - Number(bits))
    return Math.floor(address / size) === Math.floor(numberOf(start) / size)
  })

/**
 * Only global unicast (2000::/3) is public, without what is carved out of it: protocol assignments with Teredo (2001::/23),
 * documentation, and 6to4, which wraps an IPv4 address. IPv4-mapped, NAT64, ULA and link-local lie outside.
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry
 */
function isPublicV6(address: string): boolean {
  const [first = '', second = ''] = address.split('::')[0]?.split(':') ?? []
  const [a, b] = [Number.parseInt(first || '0', 16), Number.parseInt(second || '0', 16)]
  if (a < 0x2000 || a > 0x3fff) return false
  if (a === 0x2001 && (b < 0x200 || b === 0xdb8)) return false
  return a !== 0x2002 && !(a === 0x3fff && b < 0x1000)
}
