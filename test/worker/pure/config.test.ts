import { describe, expect, it } from 'vitest'
import { readConfig } from '../../../src/config.ts'

const GOOD = {
  PUBLIC_ORIGIN: 'https://shop.example',
  STRIPE_SECRET_KEY: 'sk_test_canary',
  STRIPE_WEBHOOK_SECRET: 'whsec_canary',
  ISTAR_API_BASE: 'https://istar.example/api/',
  ISTAR_API_KEY: 'canary-key',
  ISTAR_WEBHOOK_SECRET: 'canary-secret',
  SIGNING_SECRET: 'canary-signing-secret-0123456789abcdef',
}

describe('the configuration', () => {
  it('has a default for everything that can have one', () => {
    expect(readConfig(GOOD)).toEqual({
      ok: true,
      value: expect.objectContaining({
        GIFT_PROVIDER: 'istar',
        STRIPE_WEBHOOK_SECRET: ['whsec_canary'],
        ISTAR_API_BASE: 'https://istar.example/api',
        CHECKOUT_TTL_MINUTES: 30,
        DELIVERY_LEASE_SECONDS: 60,
        SETTLE_WINDOW_SECONDS: 1020,
        RETRY_FIRST_SECONDS: 30,
        DELIVERY_DEADLINE_MINUTES: 1440,
        MAX_STARS: 10_000,
      }) as unknown,
    })
  })

  it.each([
    ['PUBLIC_ORIGIN', 'https://shop.example/path/', 'https://shop.example'],
    ['PUBLIC_ORIGIN', 'http://localhost:8787/', 'http://localhost:8787'],
    ['STRIPE_API_BASE', 'http://127.0.0.1:1234/', 'http://127.0.0.1:1234'],
    ['STRIPE_WEBHOOK_SECRET', 'whsec_new, whsec_old ,', ['whsec_new', 'whsec_old']],
    ['CHECKOUT_TTL_MINUTES', '60', 60],
    ['SETTLE_WINDOW_SECONDS', '0', 0],
    ['STRIPE_API_BASE', '', undefined],
    ['OPERATOR_TOKEN', '', undefined],
    ['GIFT_PROVIDER', '', 'istar'],
    ['OPERATOR_ADMINS', 'Ada@Shop.example, bob@shop.example', ['ada@shop.example', 'bob@shop.example']],
    ['OPERATOR_ADMINS', '', []],
  ])('reads %s=%j', (name, given, meant) => {
    const config = readConfig({ ...GOOD, [name]: given })
    expect(config.ok ? (config.value as Record<string, unknown>)[name] : config).toEqual(meant)
  })

  it.each<[string, unknown]>([
    ...Object.keys(GOOD).flatMap((name): [string, unknown][] => [
      [name, undefined],
      [name, ''],
      [name, 42],
    ]),
    ['PUBLIC_ORIGIN', 'shop.canary'],
    ['PUBLIC_ORIGIN', 'ftp://canary'],
    ['PUBLIC_ORIGIN', 'https://'],
    ['STRIPE_WEBHOOK_SECRET', ' , '],
    ['STRIPE_API_BASE', 'canary'],
    ['GIFT_PROVIDER', 'canary'],
    ['ISTAR_API_BASE', 'canary'],
    ['SIGNING_SECRET', 'canary'],
    ['SIGNING_SECRET', `${GOOD.SIGNING_SECRET},canary`],
    ['OPERATOR_TOKEN', 'canary'],
    ['CHECKOUT_TTL_MINUTES', 'canary'],
    ['CHECKOUT_TTL_MINUTES', '29'],
    ['CHECKOUT_TTL_MINUTES', '1441'],
    ['DELIVERY_LEASE_SECONDS', '1e2'],
    ['DELIVERY_LEASE_SECONDS', '4'],
    ['SETTLE_WINDOW_SECONDS', '-1'],
    ['RETRY_FIRST_SECONDS', '0'],
    ['RETRY_FIRST_SECONDS', '1.5'],
    ['DELIVERY_DEADLINE_MINUTES', '0'],
    ['MAX_STARS', '49'],
    ['MAX_STARS', '1000001'],
    ['OPERATOR_ADMINS', 'canary'],
    ['OPERATOR_TOKEN_ALLOW', 'canary'],
    ['OPERATOR_TOKENS', 'canary'],
    ['OPERATOR_TOKENS', 'canary:operator:short'],
    ['OPERATOR_TOKENS', 'canary:owner:0123456789abcdef0123456789abcdef'],
    ['OPERATOR_TOKENS', 'operator:viewer:canary-0123456789abcdef0123456789'],
    ['OPERATOR_TOKENS', 'a:viewer:canary-0123456789abcdef 0123456789'],
    ['OPERATOR_TOKENS', 'a:viewer:canary-0123456789abcdef01234567,b:admin:canary-0123456789abcdef01234567'],
    ['OPERATOR_TOKENS', 'a:viewer:canary-0123456789abcdef01234567,A:admin:canary-x123456789abcdef01234567'],
  ])('refuses %s=%j by its name and never tells its value', (name, given) => {
    const config = readConfig({ ...GOOD, [name]: given })
    expect(config).toEqual({ ok: false, why: name })
    expect(JSON.stringify(config)).not.toContain('canary')
  })

  const TEAM = { ACCESS_TEAM_DOMAIN: 'team.cloudflareaccess.com', ACCESS_AUD: 'canary-audience' }

  it.each([
    ['team.cloudflareaccess.com', 'https://team.cloudflareaccess.com'],
    ['https://Team.cloudflareaccess.com/', 'https://team.cloudflareaccess.com'],
  ])('reads the Access team %s', (given, meant) => {
    const config = readConfig({ ...GOOD, ...TEAM, ACCESS_TEAM_DOMAIN: given })
    expect(config.ok && config.value.ACCESS_TEAM_DOMAIN).toBe(meant)
  })

  it.each(['127.0.0.1:9000', 'http://localhost:9000', 'http://[::1]:9000/'])(
    'takes a stand-in for Access at %s for a shop on this machine only',
    (ACCESS_TEAM_DOMAIN) => {
      const settings = { ...GOOD, ...TEAM, ACCESS_TEAM_DOMAIN }
      const home = readConfig({ ...settings, PUBLIC_ORIGIN: 'http://localhost:8787' })
      expect(home.ok && home.value.ACCESS_TEAM_DOMAIN).toMatch(/^http:\/\/[^/]+:9000$/)
      expect(readConfig(settings)).toEqual({ ok: false, why: 'ACCESS_TEAM_DOMAIN' })
    },
  )

  it.each([
    ['ACCESS_AUD', { ACCESS_AUD: undefined }],
    ['ACCESS_AUD', { ACCESS_AUD: '' }],
    ['ACCESS_AUD', { ACCESS_AUD: '  ' }],
    ['ACCESS_TEAM_DOMAIN', { ACCESS_TEAM_DOMAIN: undefined }],
    ['ACCESS_TEAM_DOMAIN', { ACCESS_TEAM_DOMAIN: '' }],
    ['ACCESS_TEAM_DOMAIN', { ACCESS_TEAM_DOMAIN: 'http://team.cloudflareaccess.com' }],
    ['ACCESS_TEAM_DOMAIN', { ACCESS_TEAM_DOMAIN: 'team.cloudflareaccess.com/path' }],
    ['ACCESS_TEAM_DOMAIN', { ACCESS_TEAM_DOMAIN: 'canary' }],
  ])('has both settings of Access or neither: refuses %s in %j', (why, differs) => {
    expect(readConfig({ ...GOOD, ...TEAM, ...differs })).toEqual({ ok: false, why })
  })

  it('does not take one token for two people', () => {
    const token = 'canary-0123456789abcdef0123456789'
    expect(readConfig({ ...GOOD, OPERATOR_TOKEN: token, OPERATOR_TOKENS: `anna:admin:${token}` })).toEqual({
      ok: false,
      why: 'OPERATOR_TOKENS',
    })
  })
})
