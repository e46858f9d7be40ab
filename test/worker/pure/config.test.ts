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
    ['OPERATOR_TOKEN', 'canary'],
    ['CHECKOUT_TTL_MINUTES', 'canary'],
    ['CHECKOUT_TTL_MINUTES', '29'],
    ['CHECKOUT_TTL_MINUTES', '1441'],
    ['DELIVERY_LEASE_SECONDS', '1e2'],
    ['DELIVERY_LEASE_SECONDS', '29'],
    ['SETTLE_WINDOW_SECONDS', '-1'],
    ['RETRY_FIRST_SECONDS', '0'],
    ['RETRY_FIRST_SECONDS', '1.5'],
    ['DELIVERY_DEADLINE_MINUTES', '0'],
    ['MAX_STARS', '49'],
    ['MAX_STARS', '1000001'],
  ])('refuses %s=%j by its name and never tells its value', (name, given) => {
    const config = readConfig({ ...GOOD, [name]: given })
    expect(config).toEqual({ ok: false, why: name })
    expect(JSON.stringify(config)).not.toContain('canary')
  })
})
