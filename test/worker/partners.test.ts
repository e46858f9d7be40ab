import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { connect } from '../../src/db/client.ts'
import { partnerOfKey } from '../../src/partner/partner-store.ts'
import { A_PARTNER, newPartner, type Created } from './support/partners.ts'
import { rows } from './support/rows.ts'
import { passSeconds } from './support/sandbox.ts'
import { asOperator, testShop } from './support/shop.ts'

const shop = testShop()
const operator = asOperator(shop)

const GOOD = A_PARTNER
const create = (more: object = {}) => newPartner(shop, more)

const whose = (key: string) => partnerOfKey({ db: connect(env.DB), now: () => new Date() }, key)

describe('a partner is created', () => {
  it('with an id, a key and a webhook secret, told once', async () => {
    const answer = await operator('/partners', 'POST', {
      ...GOOD,
      webhookUrl: 'https://partner.example/hook',
    })
    expect(answer.status).toBe(201)
    const created = await answer.json<Created>()
    expect(Object.keys(created).toSorted()).toEqual(['id', 'key', 'webhookSecret'])
    expect(created.id).toMatch(/^ptn_\w{26}$/)
    expect(created.key).toMatch(/^ptk_[\w-]{43}$/)
    expect(atob(created.webhookSecret.replace('whsec_', '')).length).toBeGreaterThanOrEqual(24)

    const seen = await (await operator(`/partners/${created.id}`)).text()
    expect(JSON.parse(seen)).toMatchObject({
      ...GOOD,
      id: created.id,
      status: 'active',
      webhookUrl: 'https://partner.example/hook',
      webhookOff: null,
    })
    const listed = await (await operator('/partners')).text()
    for (const secret of [created.key, created.webhookSecret]) {
      expect(seen).not.toContain(secret)
      expect(listed).not.toContain(secret)
    }
    // The key itself is stored nowhere.
    expect(JSON.stringify(await rows('SELECT * FROM partners'))).not.toContain(created.key)
  })

  it('with hosts as browsers write them, each once', async () => {
    const { id } = await create({ hosts: ['Partner.Example', 'partner.example:443', 'bücher.example:8443'] })
    expect(await (await operator(`/partners/${id}`)).json()).toMatchObject({
      hosts: ['partner.example', 'xn--bcher-kva.example:8443'],
    })
  })

  it.each<[string, object, string]>([
    ['no name', { name: undefined }, 'name'],
    ['an empty name', { name: '  ' }, 'name'],
    ['a name of 81 characters', { name: 'x'.repeat(81) }, 'name'],
    ['a name with a line break', { name: 'a\nb' }, 'name'],
    ['no hosts', { hosts: undefined }, 'hosts'],
    ['hosts in a sentence', { hosts: 'partner.example' }, 'hosts'],
    ['a host with a scheme', { hosts: ['https://partner.example'] }, 'hosts'],
    ['a wildcard', { hosts: ['*.partner.example'] }, 'hosts'],
    ['51 hosts', { hosts: Array.from({ length: 51 }, (_, i) => `h${i}.example`) }, 'hosts'],
    ['no way back', { returnUrl: undefined }, 'returnUrl'],
    ['a way back by http', { returnUrl: 'http://partner.example/' }, 'returnUrl'],
    ['a way back that is a script', { returnUrl: 'javascript:alert(1)' }, 'returnUrl'],
    ['a way back with a password', { returnUrl: 'https://a:b@partner.example/' }, 'returnUrl'],
    ['no commission', { commissionBps: undefined }, 'commissionBps'],
    ['half a basis point', { commissionBps: 0.5 }, 'commissionBps'],
    ['a commission in words', { commissionBps: '500' }, 'commissionBps'],
    ['a commission below nothing', { commissionBps: -1 }, 'commissionBps'],
    ['a commission above all', { commissionBps: 10_001 }, 'commissionBps'],
    ['a webhook by http', { webhookUrl: 'http://partner.example/hook' }, 'webhookUrl'],
    ['a webhook to a private address', { webhookUrl: 'https://192.168.0.1/hook' }, 'webhookUrl'],
    ['a webhook to the metadata service', { webhookUrl: 'https://169.254.169.254/' }, 'webhookUrl'],
    ['a webhook to the shop', { webhookUrl: 'https://shop.example/webhooks/istar' }, 'webhookUrl'],
    ['a webhook that is a number', { webhookUrl: 1 }, 'webhookUrl'],
    ['a status unheard of', { status: 'deleted' }, 'status'],
  ])('not with %s: 422, and the field is named', async (_, more, field) => {
    const before = await rows('SELECT id FROM partners')
    const answer = await operator('/partners', 'POST', { ...GOOD, ...more })
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ code: 'invalid_request', errors: [{ field }] })
    expect(await rows('SELECT id FROM partners')).toEqual(before)
  })

  it('and all that is wrong is said at once', async () => {
    const answer = await operator('/partners', 'POST', {})
    const { errors } = await answer.json<{ errors: { field: string }[] }>()
    expect(errors.map(({ field }) => field)).toEqual(['name', 'hosts', 'returnUrl', 'commissionBps'])
  })

  it('with a webhook on loopback only where that is allowed', async () => {
    const strict = asOperator(testShop({ PARTNER_WEBHOOK_ALLOW_LOOPBACK: undefined }))
    const body = { ...GOOD, webhookUrl: 'http://127.0.0.1:9/hook' }
    expect((await strict('/partners', 'POST', body)).status).toBe(422)
    expect((await operator('/partners', 'POST', body)).status).toBe(201)
  })
})

describe('a partner is changed', () => {
  it('in what is said and nothing else', async () => {
    const { id, key } = await create()
    const answer = await operator(`/partners/${id}`, 'PATCH', { commissionBps: 750, status: 'suspended' })
    expect(await answer.json()).toMatchObject({ ...GOOD, commissionBps: 750, status: 'suspended' })
    expect(await (await operator(`/partners/${id}`)).json()).toMatchObject({ commissionBps: 750 })
    expect(await whose(key)).toBe(id)
  })

  it('to a webhook address and back to none', async () => {
    const { id } = await create()
    const webhookUrl = 'https://partner.example/hook'
    expect(await (await operator(`/partners/${id}`, 'PATCH', { webhookUrl })).json()).toMatchObject({
      webhookUrl,
    })
    expect(await (await operator(`/partners/${id}`, 'PATCH', { webhookUrl: null })).json()).toMatchObject({
      webhookUrl: null,
    })
  })

  it.each<[object, number]>([
    [{ webhookUrl: 'https://10.0.0.1/' }, 422],
    [{ hosts: ['x/y'] }, 422],
    [{}, 422],
    [{ comission: 1 }, 422],
  ])('not to %j: %i', async (change, status) => {
    const { id } = await create()
    expect((await operator(`/partners/${id}`, 'PATCH', change)).status).toBe(status)
  })

  it('only where there is one: 404', async () => {
    for (const [path, method, body] of [
      ['/partners/ptn_none', 'GET', undefined],
      ['/partners/ptn_none', 'PATCH', { name: 'x' }],
      ['/partners/ptn_none/key', 'POST', {}],
      ['/partners/ptn_none/webhook-secret', 'POST', {}],
    ] as const)
      expect([path, method, (await operator(path, method, body)).status]).toEqual([path, method, 404])
  })
})

describe('a key', () => {
  it('is its partner’s and nobody else’s', async () => {
    const [one, other] = [await create(), await create()]
    expect(await whose(one.key)).toBe(one.id)
    expect(await whose(other.key)).toBe(other.id)
    for (const wrong of [
      '',
      'ptk_',
      `${one.key}x`,
      one.key.slice(0, -1),
      one.key.toUpperCase(),
      one.webhookSecret,
    ])
      expect([wrong, await whose(wrong)]).toEqual([wrong, undefined])
  })

  it('is rotated: the new one is good at once, the old one for a day', async () => {
    const { id, key } = await create()
    const fresh = await (await operator(`/partners/${id}/key`, 'POST')).json<{ key: string }>()
    expect(await whose(fresh.key)).toBe(id)
    expect(await whose(key)).toBe(id)
    await passSeconds(24 * 3600 + 1)
    expect(await whose(fresh.key)).toBe(id)
    expect(await whose(key)).toBeUndefined()
  })

  it('that leaked ends at once', async () => {
    const { id, key } = await create()
    const fresh = await (
      await operator(`/partners/${id}/key`, 'POST', { graceHours: 0 })
    ).json<{ key: string }>()
    expect([await whose(key), await whose(fresh.key)]).toEqual([undefined, id])
    expect((await operator(`/partners/${id}/key`, 'POST', { graceHours: 999 })).status).toBe(422)
  })
})

describe('the list of partners', () => {
  it('comes in pages, newest first, each partner once', async () => {
    await env.DB.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 150)
       INSERT INTO partners (id, name, status, hosts, return_url, commission_bps, key_hash, webhook_secret, created_at, changed_at)
       SELECT 'ptn_n' || i, 'n', 'active', '[]', 'https://x.example', 0, 'n' || i, 'whsec_x', i / 3, 1 FROM n`,
    ).run()
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const answer = await operator(`/partners${cursor && `?cursor=${cursor}`}`)
      const page = await answer.json<{ partners: { id: string }[]; nextCursor: string | null }>()
      expect(page.partners.length).toBeLessThanOrEqual(100)
      seen.push(...page.partners.map(({ id }) => id))
      cursor = page.nextCursor
    }
    const all = await rows('SELECT id FROM partners ORDER BY created_at DESC, id DESC')
    expect(seen).toEqual(all.map(({ id }) => id))
  })
})
