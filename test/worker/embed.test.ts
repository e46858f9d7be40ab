import { beforeAll, describe, expect, it } from 'vitest'
import { toItsEnd } from './support/ends.ts'
import { newPartner } from './support/partners.ts'
import { orderRow } from './support/rows.ts'
import { asOperator, ORIGIN, someone, testShop } from './support/shop.ts'

const shop = testShop()
let partner: string
let suspended: string
beforeAll(async () => {
  partner = (await newPartner(shop)).id
  suspended = (await newPartner(shop)).id
  await asOperator(shop)(`/partners/${suspended}`, 'PATCH', { status: 'suspended' })
})

const framedBy = (page: string) => ({ headers: { referer: page, 'sec-fetch-dest': 'iframe' } })

const policyOf = (answer: Response, directive: string) =>
  (answer.headers.get('content-security-policy') ?? '')
    .split('; ')
    .find((line) => line.startsWith(`${directive} `))
    ?.slice(directive.length + 1)

const ancestorsOf = (answer: Response) => policyOf(answer, 'frame-ancestors')

const body = (html: string, name: string) => new RegExp(`data-${name}="([^"]*)"`).exec(html)?.[1]

const HOSTS = 'https://partner.example https://localhost:3000 http://localhost:3000'

describe('who may frame the shop', () => {
  it('is on the partner’s list, and nobody else', async () => {
    const answer = await shop.fetch(`/embed?partner=${partner}`)
    expect(answer.status).toBe(200)
    expect(ancestorsOf(answer)).toBe(HOSTS)
    expect(answer.headers.get('x-frame-options')).toBeNull()
    expect(await answer.text()).toContain('<form')
  })

  it('is nobody where the list is empty', async () => {
    const { id } = await newPartner(shop, { hosts: [] })
    expect(ancestorsOf(await shop.fetch(`/embed?partner=${id}`))).toBe("'none'")
  })

  it.each(['/', '/review', '/orders/ord_x?key=x', '/healthz', '/api/catalog'])('%s: nobody', async (path) => {
    const answer = await shop.fetch(`${path}${path.includes('?') ? '&' : '?'}partner=${partner}`)
    expect(ancestorsOf(answer)).toBe("'none'")
    expect(answer.headers.get('x-frame-options')).toBe('DENY')
  })

  it.each(['https://partner.example/shop?page=2', 'http://localhost:3000/', 'https://localhost:3000/a'])(
    'a page at %s gets the form',
    async (page) => {
      const answer = await shop.fetch(`/embed?partner=${partner}`, framedBy(page))
      expect([answer.status, ancestorsOf(answer)]).toEqual([200, HOSTS])
    },
  )

  it.each([
    'https://evil.example/',
    'http://partner.example/',
    'https://partner.example:8443/',
    'https://sub.partner.example/',
    'https://partner.example.evil.example/',
    'http://localhost:3001/',
  ])('a page at %s gets something to read, on which nothing can be done', async (page) => {
    const answer = await shop.fetch(`/embed?partner=${partner}&campaign=c&stars=250`, framedBy(page))
    const html = await answer.text()
    expect(answer.status).toBe(403)
    expect(ancestorsOf(answer)).toBe('*')
    expect(policyOf(answer, 'form-action')).toBe("'none'")
    expect(html).not.toMatch(/<form|<input|<button/)
    expect(html).toMatch(
      /href="\/\?stars=250&amp;currency=usd&amp;partner=ptn_\w+&amp;campaign=c" target="_top"/,
    )
    expect(body(html, 'problems')).toBe('host_not_listed')
    expect(body(html, 'hosts')).toBe('*')
    expect(html).not.toContain('partner.example')
  })

  it('the frame’s own pages follow one another', async () => {
    const answer = await shop.fetch(
      `/embed?partner=${partner}&edit=stars`,
      framedBy(`${ORIGIN}/embed/review`),
    )
    expect(answer.status).toBe(200)
  })

  it('whoever goes to the frame’s page itself is not told that it cannot be framed', async () => {
    const headers = { referer: 'https://evil.example/', 'sec-fetch-dest': 'document' }
    expect((await shop.fetch(`/embed?partner=${partner}`, { headers })).status).toBe(200)
  })
})

describe('a partner who is not one', () => {
  it.each(['', 'ptn_nobody', 'x', `ptn_${'x'.repeat(300)}`, "ptn_'; DROP TABLE partners"])(
    '%s: something to read, with a link to the shop that credits nobody',
    async (id) => {
      const answer = await shop.fetch(`/embed?${new URLSearchParams({ partner: id, stars: '250' })}`)
      const html = await answer.text()
      expect([answer.status, ancestorsOf(answer)]).toEqual([403, '*'])
      expect(body(html, 'problems')).toBe('unknown_partner')
      expect(html).toContain('href="/?stars=250&amp;currency=usd" target="_top"')
    },
  )

  it('any more: the shop, that credits nobody', async () => {
    const answer = await shop.fetch(`/embed?partner=${suspended}`, framedBy('https://partner.example/'))
    const html = await answer.text()
    expect([answer.status, ancestorsOf(answer)]).toEqual([200, HOSTS])
    expect(body(html, 'problems')).toBe('partner_suspended')
    expect(html).not.toContain('name="partner"')
  })
})

describe('the form in a frame', () => {
  it('shows what the attributes ask for, as near as it can', async () => {
    const wishes = { partner, campaign: 'c', stars: '20', username: '@Durov', currency: 'eur', theme: 'neon' }
    const html = await (await shop.fetch(`/embed?${new URLSearchParams(wishes)}`)).text()
    expect(body(html, 'problems')).toBe('stars_out_of_range unknown_theme')
    expect(html).toMatch(/name="stars" value="50"[^>]*checked/)
    expect(html).toMatch(/<option value="eur" selected/)
    expect(html).toMatch(/name="username" value="durov"/)
    expect(html).toContain(`<input type="hidden" name="partner" value="${partner}"/>`)
    expect(html).toContain('<input type="hidden" name="campaign" value="c"/>')
  })

  it('takes the accent by a style sheet of its own, which the policy names', async () => {
    const answer = await shop.fetch(`/embed?partner=${partner}&accent=%2370a`)
    const html = await answer.text()
    const [, nonce, style] = /<style id="accent" nonce="([^"]+)">([^<]+)<\/style>/.exec(html) ?? []
    expect(style).toContain('--act:#7700aa')
    expect(policyOf(answer, 'style-src')).toBe(`'self' 'nonce-${nonce}'`)
  })

  it('puts nothing of an attribute into the page that could be a tag', async () => {
    const evil = `"><script>alert(1)</script><x y='`
    for (const name of [
      'stars',
      'username',
      'currency',
      'locale',
      'theme',
      'accent',
      'mode',
      'campaign',
      'order',
    ]) {
      const html = await (await shop.fetch(`/embed?${new URLSearchParams({ partner, [name]: evil })}`)).text()
      expect(html).not.toContain('<script>alert')
      expect(html).not.toContain(`y='`)
    }
  })
})

const post = (query: string, form: Record<string, string>) =>
  shop.fetch(`/embed/review?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: String(new URLSearchParams(form)),
  })

describe('the review in a frame', () => {
  it('shows what was typed, and its Pay button takes the whole window to the shop’s own door', async () => {
    const username = someone()
    const answer = await post(`partner=${partner}&username=other&stars=50`, {
      username,
      stars: '500',
      currency: 'usd',
    })
    const html = await answer.text()
    expect([answer.status, ancestorsOf(answer)]).toEqual([200, HOSTS])
    expect(html).toMatch(/<form[^>]*method="post" action="\/review"[^>]*target="_top"/)
    expect(html).toContain(`<input type="hidden" name="username" value="${username}"/>`)
    expect(html).toContain('<input type="hidden" name="stars" value="500"/>')
  })

  it('credits the partner of the frame, whatever the form says', async () => {
    const other = (await newPartner(shop)).id
    const html = await (
      await post(`partner=${partner}`, { username: someone(), stars: '500', currency: 'usd', partner: other })
    ).text()
    expect(html).toContain(`name="partner" value="${partner}"`)
    expect(html).not.toContain(other)
  })

  it('knows the id of the order that Pay will place', async () => {
    const username = someone()
    const html = await (await post(`partner=${partner}`, { username, stars: '500', currency: 'usd' })).text()
    const hidden = Object.fromEntries(
      Array.from(html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g), ([, name, value]) => [
        name,
        value ?? '',
      ]),
    )
    const paid = await shop.fetch('/review', {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: String(new URLSearchParams({ ...hidden, consent: 'true' })),
    })
    expect(paid.status).toBe(303)
    expect(await orderRow(body(html, 'order') ?? '')).toMatchObject({ username, partner, stars: 500 })
  })

  it('places no order itself, with a consent or without', async () => {
    const username = someone()
    const wish = { username, stars: '500', currency: 'usd' }
    const { quote } = await shop.get<{ quote: string }>('/api/quote?stars=500&currency=usd')
    for (const consent of [{}, { consent: 'true' }]) {
      const answer = await post(`partner=${partner}`, { ...wish, quote, idempotency_key: 'k', ...consent })
      expect(answer.status).toBe(422)
    }
    expect(
      (await (await asOperator(shop)(`/orders?q=${username}`, 'GET')).json<{ orders: unknown[] }>()).orders,
    ).toEqual([])
  })

  it('leads back to a form that says what was typed, not what the page asks for', async () => {
    const username = someone()
    const query = `partner=${partner}&username=other&stars=50`
    const html = await (await post(query, { username, stars: '777', currency: 'eur' })).text()
    const [, href = ''] = /href="(\/embed\?[^"]*edit=stars#stars)"/.exec(html) ?? []
    const form = await (await shop.fetch(href.replaceAll('&amp;', '&'))).text()
    expect(form).toMatch(/name="stars_other"[^>]*value="777"/)
    expect(form).toMatch(new RegExp(`name="username" value="${username}"`))
    expect(form).toMatch(/<option value="eur" selected/)
    expect(body(form, 'asked')).toBe(query.replaceAll('&', '&amp;'))
  })
})

describe('the status for a partner’s page', () => {
  const ticketOf = async (receipt: { id: string; key: string }) => {
    const html = await (await shop.fetch(`/orders/${receipt.id}?key=${receipt.key}`)).text()
    return /href="https:\/\/partner\.example\/thanks\?from=shop#trustgifts=([^"]+)"/.exec(html)?.[1] ?? ''
  }

  it('opens by what the order page’s way back carries, up to the end, and says nothing else', async () => {
    const receipt = await shop.buyAndPay({ partner })
    const ticket = await ticketOf(receipt)
    expect(ticket).toMatch(new RegExp(`^${receipt.id}\\.[\\w-]{43}$`))
    const status = () => shop.get(`/embed/status?order=${ticket}`)
    expect(await status()).toEqual({ id: receipt.id, status: 'paid' })
    await toItsEnd(shop, receipt)
    expect(await status()).toEqual({ id: receipt.id, status: 'delivered' })

    const page = await shop.fetch(
      `/embed?partner=${partner}&order=${ticket}`,
      framedBy('https://partner.example/'),
    )
    const html = await page.text()
    expect(ancestorsOf(page)).toBe(HOSTS)
    expect(body(html, 'status')).toBe('delivered')
    for (const secret of [receipt.username, receipt.key, '9.99']) expect(html).not.toContain(secret)
  })

  it('is not opened by the order’s key, by another order’s ticket, or by a changed one', async () => {
    const [one, other] = [await shop.buy({ partner }), await shop.buy({ partner })]
    const [, mac] = (await ticketOf(one)).split('.')
    for (const ticket of [
      '',
      one.id,
      `${one.id}.${one.key}`,
      `${other.id}.${mac}`,
      `${one.id}.${mac?.slice(1)}`,
      `${one.id}.${mac}A`,
      `ord_00000000000000000000000000.${mac}`,
      '%00.%00',
    ]) {
      const answer = await shop.fetch(`/embed/status?order=${encodeURIComponent(ticket)}`)
      expect([ticket, answer.status]).toEqual([ticket, 404])
    }
  })

  it('opens nothing but the status', async () => {
    const receipt = await shop.buy({ partner })
    const ticket = await ticketOf(receipt)
    for (const key of [ticket, ticket.split('.')[1] ?? ''])
      expect((await shop.fetch(`/api/orders/${receipt.id}?key=${key}`)).status).toBe(404)
  })

  it('where it cannot be opened, inline widgets sell and others say so', async () => {
    const inline = await (await shop.fetch(`/embed?partner=${partner}&mode=inline&order=ord_x.y`)).text()
    expect(inline).toContain('<form')
    expect(body(inline, 'problems')).toBe('unknown_order')
    const dialog = await shop.fetch(`/embed?partner=${partner}&order=ord_x.y`)
    expect(dialog.status).toBe(404)
    expect(await dialog.text()).not.toContain('<form')
  })

  it('has no way back for a buyer nobody sent', async () => {
    const receipt = await shop.buy()
    expect(await (await shop.fetch(`/orders/${receipt.id}?key=${receipt.key}`)).text()).not.toContain(
      'trustgifts=',
    )
  })
})
