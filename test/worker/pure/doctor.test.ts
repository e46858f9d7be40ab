import { expect, it } from 'vitest'
import { examine, type Finding } from '../../../src/partner/doctor.ts'

const PARTNER = {
  status: 'active' as const,
  hosts: ['shop.example', 'www.channel.example', 'dev.example:8443', 'localhost:3000'],
}

it.each<[string, Finding[]]>([
  ['https://shop.example/a?b#c', ['ready']],
  ['shop.example/a', ['ready']],
  ['HTTPS://SHOP.EXAMPLE', ['ready']],
  ['https://shop.example:443/', ['ready']],
  ['https://dev.example:8443/', ['ready']],
  ['http://localhost:3000/', ['ready']],
  ['http://shop.example/', ['not_https']],
  ['https://dev.example/', ['other_port']],
  ['https://shop.example:8080/', ['other_port']],
  ['http://localhost:4000/', ['other_port']],
  ['https://channel.example/', ['other_www']],
  ['https://www.shop.example/', ['other_www']],
  ['https://sub.shop.example/', ['host_not_listed']],
  ['http://other.example/', ['not_https', 'host_not_listed']],
  ['ftp://shop.example/', ['not_an_address']],
  ['javascript://shop.example/', ['not_an_address']],
  ['not an address', ['not_an_address']],
  ['https://', ['not_an_address']],
])('a page at %s: %j', (address, findings) => {
  expect(examine(PARTNER, address).findings).toEqual(findings)
})

it('says so where there is no partner, none any more, or none of their hosts', () => {
  const page = 'https://shop.example/'
  expect(examine(undefined, page)).toEqual({ findings: ['unknown_partner'], host: 'shop.example' })
  expect(examine({ ...PARTNER, status: 'suspended' }, page).findings).toEqual(['partner_suspended'])
  expect(examine({ ...PARTNER, hosts: [] }, page).findings).toEqual(['no_hosts'])
})
