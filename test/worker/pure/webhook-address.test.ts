import { describe, expect, it } from 'vitest'
import { whyNotCalled } from '../../../src/partner/address.ts'
import { readHost } from '../../../src/partner/partner-host.ts'

const rules = { allowLoopback: false, ownOrigin: 'https://shop.example' }
const lenient = { ...rules, allowLoopback: true }

describe('a webhook address', () => {
  it.each([
    'https://partner.example/hook',
    'https://partner.example:8443/hook?a=b#c',
    'https://bücher.example/',
    'https://8.8.8.8/',
    'https://100.63.255.255/',
    'https://100.128.0.1/',
    'https://172.32.0.1/',
    'https://172.15.0.1/',
    'https://[2606:4700:4700::1111]/',
    'https://localhost.example.com/',
    'https://10.0.0.1.example.com/',
  ])('%s may be called', (address) => {
    expect(whyNotCalled(address, rules)).toBeUndefined()
  })

  it.each([
    ['', 'not_an_address'],
    ['partner.example/hook', 'not_an_address'],
    ['ftp://partner.example/', 'not_an_address'],
    ['javascript:alert(1)', 'not_an_address'],
    ['file:///etc/passwd', 'not_an_address'],
    ['https://', 'not_an_address'],
    ['https://a b.example/', 'not_an_address'],
    ['https://partner.example\\@10.0.0.1/', 'not_an_address'],
    ['https://partner.example/\n', 'not_an_address'],
    [`https://partner.example/${'x'.repeat(2000)}`, 'not_an_address'],
    ['http://partner.example/', 'not_https'],
    ['http://127.0.0.1/', 'not_https'],
    ['https://user@partner.example/', 'credentials_in_address'],
    ['https://user:pass@partner.example/', 'credentials_in_address'],
    ['https://partner.example@10.0.0.1/', 'credentials_in_address'],
    ['https://partner.example:22/', 'port_not_allowed'],
    ['https://partner.example:80/', 'port_not_allowed'],
    ['https://partner.example:1023/', 'port_not_allowed'],
    ['https://shop.example/webhooks/stripe', 'own_address'],
    ['https://SHOP.example/', 'own_address'],
  ])('%s is refused: %s', (address, why) => {
    expect(whyNotCalled(address, rules)).toBe(why)
  })

  it.each([
    '127.0.0.1',
    '127.1',
    '0',
    '0.0.0.0',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '127.0.0.1.',
    '①②⑦.⓪.⓪.①',
    '10.1.2.3',
    '100.64.0.1',
    '100.127.255.255',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.192',
    '192.168.1.1',
    '198.18.0.1',
    '198.19.255.255',
    '203.0.113.7',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '[::]',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:a00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::10.0.0.1]',
    '[64:ff9b:1::1]',
    '[fc00::1]',
    '[fd12:3456::1]',
    '[fe80::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[100::1]',
    '[2001:db8::1]',
    '[2001::1]',
    '[2002:7f00:1::]',
    '[3fff::1]',
    'localhost',
    'LOCALHOST',
    'foo.localhost',
    'localhost.',
    'localhost.localdomain',
    'printer.local',
    'metadata.google.internal',
    'router.lan',
    'router.home.arpa',
    'intranet',
    'partner.example.',
    'partner..example',
    '127.0.0.1.nip.io',
    'localtest.me',
  ])('on %s is refused, however it is spelt', (host) => {
    expect(whyNotCalled(`https://${host}/hook`, rules)).toBeDefined()
    expect(whyNotCalled(`https://${host}:8443/hook`, rules)).toBeDefined()
  })

  it.each([
    'http://127.0.0.1:9999/hook',
    'http://localhost:80/',
    'https://foo.localhost/',
    'http://[::1]:8080/',
    'http://2130706433:1/',
  ])('%s may be called where loopback is let through', (address) => {
    expect(whyNotCalled(address, rules)).toBeDefined()
    expect(whyNotCalled(address, lenient)).toBeUndefined()
  })

  it('lets nothing else through with loopback', () => {
    for (const address of [
      'http://10.0.0.1/',
      'https://10.0.0.1/',
      'http://partner.example/',
      'https://[::2]/',
    ])
      expect([address, whyNotCalled(address, lenient)]).toEqual([address, expect.any(String)])
    expect(whyNotCalled('http://localhost:8787/x', { ...lenient, ownOrigin: 'http://localhost:8787' })).toBe(
      'own_address',
    )
  })
})

describe('a host', () => {
  it.each([
    ['partner.example', 'partner.example'],
    [' Partner.Example ', 'partner.example'],
    ['partner.example:8443', 'partner.example:8443'],
    ['partner.example:443', 'partner.example'],
    ['partner.example:80', 'partner.example'],
    ['localhost:3000', 'localhost:3000'],
    ['127.0.0.1:3000', '127.0.0.1:3000'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['my_shop.example', 'my_shop.example'],
  ])('%s is kept as %s', (given, kept) => {
    expect(readHost(given)).toBe(kept)
  })

  it.each([
    '',
    '*',
    '*.partner.example',
    'https://partner.example',
    'partner.example/path',
    'partner.example?x',
    'partner.example#x',
    'a b.example',
    'user@partner.example',
    'partner.example:0',
    'partner.example:65536',
    'partner.example:',
    'partner.example:http',
    'partner.example.',
    '.partner.example',
    'a..b',
    '-a.example',
    "partner.example; script-src 'none'",
    'partner.example,evil.example',
    "'none'",
    '[::1]:3000',
    '%70artner.example',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(130)}example`,
  ])('%s is none', (given) => {
    expect(readHost(given)).toBeUndefined()
  })
})
