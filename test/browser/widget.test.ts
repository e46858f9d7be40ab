import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../support/english.ts'
import { remoteControl } from '../support/remote-control.ts'
import { sandboxOptions } from '../support/sandbox-settings.ts'
import { goOn, GOOD_CARD, onPaymentPage, payBy } from './support/buyer.ts'
import { placeOrder } from './support/orders.ts'
import { openPartnerSite, type PartnerSite } from './support/partner-site.ts'
import { mint } from './support/place.ts'
import { operator, place, visit } from './support/visit.ts'
import type { VisitorOptions } from './support/visitor.ts'
import { dialogOf, frameOf, heard, listen, set, until, widget, type Heard } from './support/widget.ts'

let site: PartnerSite
beforeAll(async () => {
  site = await openPartnerSite(place.shop)
})
afterAll(() => site.close())

const TITLE = `${en.checkout.title} – TrustGifts`

type Act = (page: Page, events: () => Promise<Heard[]>) => Promise<void>

/** A visit of a partner's page. Whatever the page's policy, nothing may violate it unless the test says so. */
const visitSite = (path: string, options: VisitorOptions, act: Act) =>
  visit({ sites: [site.listed, site.unlisted], ...options }, async (page) => {
    const events = await listen(page)
    await page.goto(`${site.listed}/${path}`)
    await act(page, events)
  })

const link = (page: Page) => page.locator('trustgifts-buy > a').first()

async function openDialog(page: Page, events: () => Promise<Heard[]>): Promise<Frame> {
  await link(page).click()
  await heard(events, 'ready')
  return frameOf(page)
}

async function complaintsOfAxe(where: Page | Frame): Promise<string[]> {
  await where.evaluate(axe.source)
  const { violations } = await where.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run({ iframes: false } as never),
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** At Stripe's dashboard, without the shop. */
async function refundByHand(orderId: string): Promise<void> {
  const { payments } = await remoteControl(place.sandbox).ledger()
  const paid = payments.find(({ reference }) => reference === orderId)
  const answer = await fetch(`${place.sandbox}/v1/refunds`, {
    method: 'POST',
    headers: { authorization: `Bearer ${sandboxOptions(place.shop).stripeSecretKey}` },
    body: new URLSearchParams({ payment_intent: paid?.paymentIntent ?? '' }),
  })
  expect(answer.status).toBe(200)
}

const activeTag = (page: Page) => page.evaluate(() => document.activeElement?.localName)
const typesOf = (events: Heard[]) => events.map(({ type }) => type)

describe.concurrent('the dialog', () => {
  it('opens under the strictest policy, is modal, has a name, takes the focus and gives it back', () =>
    visitSite('strict/plain.html', {}, async (page, events) => {
      await link(page).focus()
      await page.keyboard.press('Enter')
      await heard(events, 'ready')
      const dialog = dialogOf(page)
      expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(true)
      await page.getByRole('dialog', { name: TITLE }).waitFor()
      expect(await activeTag(page)).toBe('trustgifts-buy')
      expect(await dialog.locator('iframe').getAttribute('title')).toBe(TITLE)
      expect(await complaintsOfAxe(page)).toEqual([])
      expect(await complaintsOfAxe(await frameOf(page))).toEqual([])

      await page.keyboard.press('Escape')
      expect(await dialog.evaluate((element: HTMLDialogElement) => element.open)).toBe(false)
      expect(await activeTag(page)).toBe('a')
      expect(typesOf(await events())).toEqual(['open', 'ready', 'quote', 'close'])
    }))

  it('closes by Esc pressed inside the frame, by its button and beside it; what was typed stays', () =>
    visitSite('any/plain.html', {}, async (page, events) => {
      const frame = await openDialog(page, events)
      const field = frame.getByLabel(en.checkout.recipient)
      await field.fill('durov')
      await field.press('Escape')
      await heard(events, 'close')
      await link(page).click()
      expect(await field.inputValue()).toBe('durov')
      await dialogOf(page).getByRole('button', { name: 'Close' }).click()
      await until(async () => typesOf(await events()).filter((type) => type === 'close').length === 2)
      await link(page).click()
      await page.mouse.click(4, 4)
      await until(async () => typesOf(await events()).filter((type) => type === 'close').length === 3)
      expect(typesOf(await events()).filter((type) => type === 'ready')).toHaveLength(1)
    }))

  it('leaves a click with a modifier to the browser, and does nothing where the page objects', () =>
    visitSite('any/plain.html', {}, async (page, events) => {
      const opened = page.context().waitForEvent('page')
      await link(page).click({ modifiers: ['ControlOrMeta'] })
      expect((await opened).url()).toBe(`${place.shop}/?stars=500&partner=${site.partner}&campaign=plain`)
      expect(await events()).toEqual([])
      await page.evaluate(() => addEventListener('open', (event) => event.preventDefault(), { once: true }))
      await link(page).click()
      expect(typesOf(await events())).toEqual(['open'])
      expect(page.url()).toContain(site.listed)
    }))

  it('is whole on a right-to-left page, in 320 pixels and in the dark', () =>
    visitSite(
      'strict/rtl.html',
      { viewport: { width: 320, height: 568 }, colorScheme: 'dark' },
      async (page, events) => {
        const frame = await openDialog(page, events)
        const close = await dialogOf(page).getByRole('button').boundingBox()
        expect(close?.x).toBeLessThan(20)
        expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
        expect(await frame.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
          'rgb(15, 20, 27)',
        )
        expect(await complaintsOfAxe(frame)).toEqual([])
      },
    ))

  it('withstands a page whose styles break everything else', () =>
    visitSite('any/rough.html', {}, async (page, events) => {
      const frame = await openDialog(page, events)
      const box = await dialogOf(page).locator('iframe').boundingBox()
      expect(box?.width).toBe(480)
      expect(box?.height).toBeGreaterThan(400)
      expect(await frame.getByRole('button', { name: en.checkout.button }).isVisible()).toBe(true)
      await dialogOf(page).getByRole('button', { name: 'Close' }).click()
      await heard(events, 'close')
    }))

  it.each(['trusted-types', 'isolated'])('works on a page that is %s', (policy) =>
    visitSite(`${policy}/plain.html`, {}, async (page, events) => {
      const frame = await openDialog(page, events)
      expect(await frame.getByRole('button', { name: en.checkout.button }).isVisible()).toBe(true)
    }),
  )
})

describe.concurrent('in place', () => {
  it('the frame grows with its content, the link makes room, and a page of 320 pixels is wide enough', () =>
    visitSite('strict/inline.html', { viewport: { width: 320, height: 568 } }, async (page, events) => {
      await heard(events, 'ready')
      const frame = await frameOf(page)
      const fits = () =>
        frame.evaluate(() => document.documentElement.scrollHeight === innerHeight && innerHeight > 300)
      await until(fits)
      expect(await link(page).isVisible()).toBe(false)
      expect(await frame.getByLabel(en.checkout.recipient).inputValue()).toBe('durov')
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
      await frame.getByRole('button', { name: en.checkout.button }).click()
      await frame.getByRole('heading', { name: en.review.title }).waitFor()
      await until(fits)
      expect(await complaintsOfAxe(frame)).toEqual([])
      await page.evaluate(() => (document.body.style.width = '1000px'))
      await until(fits)
    }))

  it('takes over attributes that change, but not what the buyer has said', () =>
    visitSite('any/inline.html', {}, async (page, events) => {
      await heard(events, 'ready')
      const frame = await frameOf(page)
      await set(page, { stars: '1000', currency: 'eur', theme: 'dark', accent: '#800' })
      await until(async () => (await heard(events, 'quote')).detail?.['currency'] === 'eur')
      expect((await heard(events, 'quote')).detail?.['stars']).toBe(1000)
      expect(await frame.getByRole('radio', { name: /^1,000 / }).isChecked()).toBe(true)
      expect(await frame.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
        'rgb(15, 20, 27)',
      )
      expect(await link(page).getAttribute('href')).toContain('stars=1000')

      await frame.getByLabel(en.checkout.recipient).pressSequentially('mine')
      await set(page, { username: 'thief_name', stars: '99' })
      await until(async () => (await heard(events, 'quote')).detail?.['stars'] === 99)
      expect(await frame.getByLabel(en.checkout.recipient).inputValue()).toContain('mine')
    }))

  it('shows the nearest there is where an attribute asks for what there is not, and says so', () =>
    visitSite('any/wrong.html', {}, async (page, events) => {
      await heard(events, 'quote')
      const codes = (await events()).flatMap(({ type, detail }) =>
        type === 'error' ? [detail?.['code']] : [],
      )
      expect(codes.toSorted()).toEqual([
        'bad_accent',
        'bad_username',
        'stars_out_of_range',
        'unknown_currency',
        'unknown_locale',
        'unknown_theme',
      ])
      expect((await heard(events, 'quote')).detail).toMatchObject({ stars: 50, currency: 'usd' })
      await set(page, { stars: '77777777' })
      await until(async () => (await heard(events, 'quote')).detail?.['stars'] === 10_000)
      expect((await events()).at(-1)?.type === 'error' || (await events()).at(-2)?.type === 'error').toBe(
        true,
      )
    }))
})

describe.concurrent('a page that', () => {
  it('has two widgets and the script twice gets two frames that keep apart', () =>
    visitSite('strict/two.html', {}, async (page, events) => {
      await heard(events, 'quote')
      await page.locator('#other > a').click()
      await until(async () => (await events()).some(({ type, from }) => type === 'ready' && from === 'other'))
      const quotes = async () =>
        (await events()).flatMap(({ type, detail, from }) =>
          type === 'quote' ? [`${from} ${detail?.['stars']}`] : [],
        )
      await until(async () => (await quotes()).length === 2)
      expect(await quotes()).toEqual(['one 100', 'other 1000'])
      await page.keyboard.press('Escape')
      expect((await heard(events, 'close')).from).toBe('other')
    }))

  it('puts elements in, takes them out and moves them by script, before the widget’s own has come or after', () =>
    visitSite('any/empty.html', {}, async (page, events) => {
      await page.evaluate((partner) => {
        const early = Object.assign(document.createElement('trustgifts-buy'), {
          partner,
          stars: 250,
          mode: 'inline',
        })
        document.querySelector('main')?.append(early)
      }, site.partner)
      await page.addScriptTag({ url: `${place.shop}/widget/v1.js` })
      expect((await heard(events, 'quote')).detail).toMatchObject({ stars: 250 })
      expect(await widget(page).getAttribute('stars')).toBe('250')
      const before = (await events()).length
      await page.evaluate(() => {
        const element = document.querySelector('trustgifts-buy')
        if (element) document.body.append(element)
      })
      await until(async () => (await events()).length > before)
      await heard(events, 'quote')
      await page.evaluate(() => {
        const element = document.querySelector('trustgifts-buy')
        element?.remove()
        const late = document.createElement('trustgifts-buy')
        late.partner = element?.partner ?? null
        late.stars = 100
        document.body.append(late)
        late.open()
      })
      await until(async () => (await heard(events, 'quote')).detail?.['stars'] === 100)
      await until(async () => page.frames().length === 2)
      await page.evaluate(() => document.querySelector('trustgifts-buy')?.remove())
      await until(async () => page.frames().length === 1)
    }))

  it('is written in React gets events as props and gives attributes by state', () =>
    visitSite(`any/react.html?partner=${site.partner}`, { says: /React DevTools/ }, async (page) => {
      await page.getByText('100 for 239 usd').waitFor()
      await page.getByRole('button', { name: 'More' }).click()
      await page.getByText('1000 for 1949 usd').waitFor()
      await page.getByRole('button', { name: 'Toggle' }).click()
      await until(async () => page.frames().length === 1)
      await page.getByRole('button', { name: 'Toggle' }).click()
      await widget(page).locator('iframe').waitFor()
    }))

  it('has the mode link, and nothing inside, gets a link that follows the attributes', () =>
    visitSite('strict/link-mode.html', {}, async (page, events) => {
      const own = page.getByRole('link', { name: '1000 Telegram Stars' })
      await set(page, { username: 'durov', currency: 'eur' })
      await own.click()
      await page.waitForURL(`${place.shop}/?stars=1000&partner=${site.partner}&username=durov&currency=eur`)
      expect(await page.getByRole('radio', { name: /^1,000 / }).isChecked()).toBe(true)
      await page.goBack()
      expect(await events()).toEqual([])
    }))

  it.each([
    ['runs no script', 'any/link.html', { javaScriptEnabled: false }, 'link'],
    ['lets the widget’s script not through', 'no-script/plain.html', { says: /script-src/ }, 'plain'],
  ])('%s has a link that sells, and its partner is credited', (_, path, options, campaign) =>
    visit({ sites: [site.listed], ...options }, async (page) => {
      await page.goto(`${site.listed}/${path}`)
      const username = mint('linked')
      await page.getByRole('link').click()
      await page.getByLabel(en.checkout.recipient).fill(username)
      await goOn(page)
      await page.getByRole('checkbox').check()
      await page.getByRole('button', { name: /^Pay / }).click()
      await onPaymentPage(page)
      const [order] = await operator.ordersFor(username)
      expect(order).toMatchObject({ partner: site.partner })
      expect(campaign).toBeTruthy()
    }),
  )
})

describe.concurrent('where the frame cannot be', () => {
  it('a policy without frames leaves the link, in a dialog that can be closed, and an error', () =>
    visitSite('no-frame/plain.html', { says: /frame-src|target origin provided/ }, async (page, events) => {
      await link(page).click()
      expect((await heard(events, 'error')).detail).toMatchObject({ code: 'blocked' })
      const way = dialogOf(page).getByRole('link', { name: 'Buy 500 Telegram Stars' })
      expect(await way.getAttribute('href')).toContain(place.shop)
      await dialogOf(page).getByRole('button', { name: 'Close' }).click()
      await heard(events, 'close')
      expect(await activeTag(page)).toBe('a')
    }))

  it('a host that is not listed gets something to read and a way to the shop', () =>
    visit({ sites: [site.unlisted], answers: [403] }, async (page) => {
      const events = await listen(page)
      await page.goto(`${site.unlisted}/any/plain.html`)
      await link(page).click()
      expect((await heard(events, 'error')).detail).toMatchObject({ code: 'host_not_listed' })
      const frame = await frameOf(page)
      expect(await frame.locator('form, input, button').count()).toBe(0)
      expect(await complaintsOfAxe(frame)).toEqual([])
      await frame.getByRole('link', { name: 'Go to the shop' }).click()
      await page.waitForURL(`${place.shop}/**`)
    }))

  it('the same without a word about where the page is: the browser refuses, and the link stays', () =>
    visit(
      { sites: [site.unlisted], says: /frame-ancestors|target origin provided|ERR_BLOCKED/ },
      async (page) => {
        const events = await listen(page)
        await page.route('**/embed?*', async (route) => {
          const { referer: _, ...headers } = route.request().headers()
          await route.fulfill({ response: await route.fetch({ headers }) })
        })
        await page.goto(`${site.unlisted}/any/plain.html`)
        await link(page).click()
        expect((await heard(events, 'error')).detail).toMatchObject({ code: 'blocked' })
        expect(await dialogOf(page).getByRole('link').isVisible()).toBe(true)
      },
    ))

  it('a partner the shop does not know is told so, and the buyer finds the shop', () =>
    visitSite('any/nobody.html', { answers: [403] }, async (page, events) => {
      await link(page).click()
      expect((await heard(events, 'error')).detail).toMatchObject({ code: 'unknown_partner' })
      await (await frameOf(page)).getByRole('link', { name: 'Go to the shop' }).click()
      await page.waitForURL(`${place.shop}/?stars=500&currency=usd`)
    }))
})

describe.concurrent('messages', () => {
  it('a thousand forged ones from another origin and other windows change nothing and fire nothing', () =>
    visitSite('any/inline.html', {}, async (page, events) => {
      await heard(events, 'quote')
      const frame = await frameOf(page)
      const before = {
        events: await events(),
        form: await frame.locator('form').innerHTML(),
        height: await widget(page).locator('iframe').getAttribute('height'),
      }
      const id = (await widget(page).locator('iframe').getAttribute('name')) ?? ''
      const done = page.evaluate(
        ({ src, ids }) =>
          new Promise((resolve) => {
            const stranger = Object.assign(document.createElement('iframe'), { src, title: 'stranger' })
            stranger.addEventListener('load', () =>
              stranger.contentWindow?.postMessage({ count: 1000, ids }, '*'),
            )
            addEventListener('message', ({ data }) => data === 'done' && resolve(data))
            document.body.append(stranger)
          }),
        { src: `${site.unlisted}/any/stranger.html`, ids: [id, 'x', ''] },
      )
      await done
      // From the page's own window too: the right message in the wrong mouth.
      await page.evaluate((name) => {
        for (let at = 0; at < 100; at += 1)
          postMessage(
            { trustgifts: 1, id: name, type: 'status', detail: { orderId: 'ord_x', status: 'delivered' } },
            '*',
          )
      }, id)
      await page.evaluate(() => new Promise((after) => setTimeout(after, 200)))
      expect(await events()).toEqual(before.events)
      expect(await frame.locator('form').innerHTML()).toBe(before.form)
      expect(await widget(page).locator('iframe').getAttribute('height')).toBe(before.height)
    }))

  it('from the page itself cannot change the review', () =>
    visitSite('any/inline.html', {}, async (page, events) => {
      await heard(events, 'quote')
      const frame = await frameOf(page)
      await frame.getByRole('button', { name: en.checkout.button }).click()
      await frame.getByRole('heading', { name: en.review.title }).waitFor()
      const review = await frame.locator('form').innerHTML()
      await set(page, {
        stars: '50',
        username: 'thief_name',
        currency: 'eur',
        partner: 'ptn_other',
        campaign: 'x',
      })
      await frame.evaluate(() => new Promise((after) => setTimeout(after, 300)))
      // Another partner is another frame, which begins anew; nothing of the review before is taken along.
      const now = await frameOf(page)
      const after = await now
        .locator('form')
        .innerHTML()
        .catch(() => 'gone')
      expect([review, 'gone']).toContain(after)
    }))
})

describe('a purchase on a partner’s page', () => {
  it(
    'goes from the frame over Stripe back to the page, which hears of it until the Stars are there',
    () =>
      visitSite('any/plain.html', { answers: [422] }, async (page, events) => {
        const username = mint('framed')
        const frame = await openDialog(page, events)
        await frame.getByLabel(en.checkout.recipient).fill(username)
        await frame.getByRole('button', { name: en.checkout.button }).click()
        await frame.getByRole('heading', { name: en.review.title }).waitFor()
        // Without consent nothing leaves the frame.
        await frame.getByRole('button', { name: /^Pay / }).click()
        await frame.getByRole('alert').filter({ hasText: en.errors.heading }).waitFor()
        await frame.getByRole('checkbox').check()
        await frame.getByRole('button', { name: /^Pay / }).click()
        await onPaymentPage(page)

        // Back by the browser: the page as it was, or anew; either way one can pay.
        await page.goBack()
        await page.getByRole('heading', { name: 'A channel' }).waitFor()
        await page.goForward()
        await onPaymentPage(page)
        await payBy(page, GOOD_CARD)
        const back = page.getByRole('link', { name: 'Back to Stars & Friends' })
        await back.waitFor()
        const [order] = await operator.ordersFor(username)
        await back.click()
        await page.waitForURL(`${site.listed}/any/plain.html?thanks#top`)
        await until(async () => (await heard(events, 'status')).detail?.['status'] === 'delivered')
        const statuses = (await events()).filter(({ type }) => type === 'status')
        expect(new Set(statuses.map(({ detail }) => detail?.['orderId']))).toEqual(new Set([order?.id]))
        const shown = await frameOf(page)
        await shown.getByRole('heading', { name: en.order.title.delivered }).waitFor()
        expect(await shown.locator('body').innerText()).not.toContain(username)
        expect(await complaintsOfAxe(page)).toEqual([])
        expect(await complaintsOfAxe(shown)).toEqual([])
        await shown.getByRole('button', { name: 'Done' }).click()
        await until(async () => page.frames().length === 1)
        expect(await link(page).isVisible()).toBe(true)

        const orderId = order?.id ?? ''
        const toldOf = () => site.told.filter((news) => news.orderId === orderId)
        const told = (type: string) => ({ type, orderId, verified: true })
        await until(async () => toldOf().length === 2)
        expect(toldOf()).toEqual([told('order.paid'), told('order.delivered')])
        const booked = await site.ledgerOf(orderId)
        expect(booked).toEqual([{ kind: 'commission', amount: expect.any(Number) as number }])
        expect(booked[0]?.amount).toBeGreaterThan(0)

        await refundByHand(orderId)
        await until(async () => toldOf().length === 3)
        expect(toldOf()[2]).toEqual(told('order.refunded'))
        const lost = { kind: 'reversal', amount: -(booked[0]?.amount ?? 0) }
        expect(await site.ledgerOf(orderId)).toEqual(expect.arrayContaining([...booked, lost]))
        expect(await site.ledgerOf(orderId)).toHaveLength(2)
      }),
    120_000,
  )
})

it('a last step that the frame could not show when it was heard of is shown a little later', () =>
  visit({ says: /ERR_FAILED/ }, async (page) => {
    const order = await placeOrder(place, mint('hiccup'), { partner: site.partner })
    await page.goto(order.path)
    const back = await page.getByRole('link', { name: 'Back to Stars & Friends' }).getAttribute('href')
    const [, ticket = ''] = back?.split('trustgifts=') ?? []
    await page.goto(`/embed?${new URLSearchParams({ partner: site.partner, order: ticket })}`)
    let lost = 0
    await page.route('**/embed?*', (route) => (lost++ === 0 ? route.abort() : route.continue()))
    await remoteControl(place.sandbox).expire(order.session)
    await page.getByRole('heading', { name: en.order.title.expired }).waitFor()
    expect(lost).toBe(2)
  }))

it('a suspended partner’s widget sells, credits nobody and says so', async () => {
  const other = await openPartnerSite(place.shop)
  try {
    await other.setStatus('suspended')
    await visit({ sites: [other.listed] }, async (page) => {
      const events = await listen(page)
      await page.goto(`${other.listed}/any/plain.html`)
      await link(page).click()
      expect((await heard(events, 'error')).detail).toMatchObject({ code: 'partner_suspended' })
      expect(await (await frameOf(page)).locator('[name=partner]').count()).toBe(0)
    })
  } finally {
    other.close()
  }
})
