import { beforeAll, describe, expect, it } from 'vitest'
import { newPartner } from './support/partners.ts'
import { ORIGIN, testShop } from './support/shop.ts'

const shop = testShop()
let partner: string
beforeAll(async () => {
  partner = (await newPartner(shop)).id
})

const page = async (query: Record<string, string> = {}) =>
  (await shop.fetch(`/partners?${new URLSearchParams(query)}`)).text()

describe('the page for partners', () => {
  it('has the snippets as configured, with what the shop itself serves', async () => {
    const html = await page({ partner, stars: '250', theme: 'dark', campaign: 'a&b' })
    expect(html).toContain(`&lt;script src=&quot;${ORIGIN}/widget/v1.js&quot; async&gt;`)
    expect(html).toMatch(/integrity=&quot;sha384-[\w+/]{64}&quot;/)
    expect(html).toContain(`partner=&quot;${partner}&quot; stars=&quot;250&quot;`)
    expect(html).toContain(`script-src ${ORIGIN};\nframe-src ${ORIGIN};`)
    expect(html).toContain(`<trustgifts-buy id="preview" partner="${partner}"`)
  })

  it('shows the shop in a frame of its own, whoever the partner is or is not', async () => {
    const framed = (id: string) =>
      shop.fetch(`/embed?partner=${id}`, {
        headers: { referer: `${ORIGIN}/partners`, 'sec-fetch-dest': 'iframe' },
      })
    expect((await shop.fetch('/partners')).headers.get('content-security-policy')).toContain(
      "frame-src 'self'",
    )
    for (const id of [partner, 'ptn_nobody', '']) {
      const answer = await framed(id)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-security-policy')).toMatch(
        new RegExp(`frame-ancestors .*${ORIGIN}$`),
      )
    }
    const foreign = await framed('ptn_nobody')
    expect(foreign.headers.get('content-security-policy')).toContain(`frame-ancestors ${ORIGIN}`)
  })

  it.each([
    ['https://partner.example/page', 'ready'],
    ['http://partner.example/page', 'not_https'],
    ['https://evil.example/', 'host_not_listed'],
  ])('finds what keeps %s from showing the shop: %s', async (address, finding) => {
    expect(await page({ partner, page: address })).toContain(`data-findings="${finding}"`)
  })

  it('takes nothing into the page that could be a tag', async () => {
    const evil = '"><script>alert(1)</script>'
    for (const name of ['partner', 'stars', 'username', 'accent', 'locale', 'page'])
      expect(await page({ [name]: evil })).not.toContain('<script>alert')
  })
})
