import { keyedHash, type Signer } from '../shared/sign.ts'

/**
 * The network an address belongs to (/24 of IPv4, /48 of IPv6), keyed and hashed: the same buyer counts as the same, and
 * nobody can tell who. `null` for no address, and for loopback and private ones, which are not anybody's.
 */
export async function hashNetwork(signer: Signer, address: string | undefined): Promise<string | null> {
  const network = networkOf(address ?? '')
  return network === undefined ? null : keyedHash(signer, 'network', network)
}

/** `undefined` where it is nobody’s: none at all, loopback, private. */
export function networkOf(address: string): string | undefined {
  const v4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/i.exec(address)
  if (v4) {
    const [, a, b, c] = v4.map(Number)
    const ours =
      a === 127 || a === 10 || (a === 192 && b === 168) || (a === 172 && b !== undefined && b >= 16 && b < 32)
    return ours ? undefined : `${a}.${b}.${c}`
  }
  if (!/^[0-9a-f:]{3,39}$/i.test(address) || /^(?:::1|f[cd]|fe80)/i.test(address)) return undefined
  const [head = ''] = address.toLowerCase().split('::')
  return [...head.split(':'), '0', '0', '0'].slice(0, 3).join(':')
}
