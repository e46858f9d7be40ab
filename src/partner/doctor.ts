import { isLoopback } from './address.ts'
import { originsOf } from './host-origins.ts'

export type Finding =
  | 'ready'
  | 'unknown_partner'
  | 'partner_suspended'
  | 'not_an_address'
  | 'not_https'
  | 'no_hosts'
  | 'other_port'
  | 'other_www'
  | 'host_not_listed'

/** The page's host as the list of hosts has it. */
export interface Diagnosis {
  findings: Finding[]
  host?: string
}

/**
 * Why the widget works on a page, or does not: its address is compared with what the shop knows of the partner. The page itself
 * is not fetched: whoever asks could send the shop anywhere.
 */
export function examine(
  partner: { hosts: readonly string[]; status: 'active' | 'suspended' } | undefined,
  address: string,
): Diagnosis {
  const text = /^[a-z]+:\/\//i.test(address) ? address : `https://${address}`
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || address.trim() === '')
    return { findings: ['not_an_address'] }
  const host = url.host
  if (!partner) return { findings: ['unknown_partner'], host }
  const secure = url.protocol === 'https:' || isLoopback(url.hostname)
  const findings: Finding[] = [
    ...(partner.status === 'suspended' ? (['partner_suspended'] as const) : []),
    ...(secure ? [] : (['not_https'] as const)),
    ...listing(partner.hosts, url, secure),
  ]
  return { findings: findings.length > 0 ? findings : ['ready'], host }
}

function listing(hosts: readonly string[], url: URL, secure: boolean): Finding[] {
  if (hosts.length === 0) return ['no_hosts']
  const listed = secure ? originsOf(hosts).includes(url.origin) : hosts.includes(url.host)
  if (listed) return []
  const bare = (name: string) => name.replace(/^www\./, '')
  const names = hosts.map((host) => new URL(`https://${host}`).hostname)
  if (names.includes(url.hostname)) return ['other_port']
  return names.some((name) => bare(name) === bare(url.hostname)) ? ['other_www'] : ['host_not_listed']
}
