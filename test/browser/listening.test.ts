import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { CONSENT_VERSION } from '../../src/pages/consent.ts'
import { en } from '../support/english.ts'
import { agreeAndPay, comesTo, GOOD_CARD, onPaymentPage, onReview, payBy } from './support/buyer.ts'
import { listenerAt, type Heard } from './support/listener.ts'
import { mint } from './support/place.ts'
import { visit } from './support/visit.ts'

/** 1280 × 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 }

const INTO_THE_PAGE: readonly Heard[] = [
  { role: 'link', name: en.layout.skip, description: '', states: [] },
  { role: 'link', name: 'TrustGifts', description: '', states: [] },
  { role: 'DisclosureTriangle', name: 'Language: English', description: '', states: [] },
]
const { username: who, stars: howMany, currency } = en.review.changeWhat
const CHANGES: readonly Heard[] = [who, howMany, currency].map((what) => ({
  role: 'link',
  name: `${en.review.change} ${what}`,
  description: '',
  states: [],
}))
const HINT = /^Their Telegram username, for example durov/
const consent = { role: 'checkbox', name: en.consent[CONSENT_VERSION] }

/** Nothing that stays on the screen covers what has the focus. */
const focusIsCovered = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement as HTMLInputElement | null
    const seen = (focused?.type === 'radio' ? focused.labels?.[0] : focused) ?? document.body
    const { x, y, width, height } = seen.getBoundingClientRect()
    return !seen.contains(document.elementFromPoint(x + width / 2, y + Math.min(height, innerHeight) / 2))
  })

it('who listens to the page, at 400 %, hears of everything in its order, of each mistake, and buys', () =>
  visit({ viewport: ZOOMED, answers: [422] }, async (page) => {
    const username = mint('friend')
    await page.goto('/')
    const listener = await listenerAt(page)
    expect(await listener.tabTo(en.checkout.recipient)).toEqual([
      ...INTO_THE_PAGE,
      { role: 'combobox', name: en.checkout.currency, description: '', states: [] },
      { role: 'radio', name: '500 $9.99', description: '', states: ['checked'] },
      { role: 'textbox', name: en.checkout.recipient, description: expect.stringMatching(HINT), states: [] },
    ])
    expect(await focusIsCovered(page)).toBe(false)
    await page.keyboard.type('+49')
    expect(await listener.tabTo(en.checkout.button)).toHaveLength(1)
    expect(await focusIsCovered(page)).toBe(false)
    await page.keyboard.press('Enter')

    await page.getByRole('alert').waitFor()
    await expect.poll(() => listener.focused()).toMatchObject({ role: 'alert', name: en.errors.heading })
    const [complaint] = await listener.tabTo(/^Only Latin letters/)
    await page.keyboard.press('Enter')
    expect(await listener.focused()).toMatchObject({
      role: 'textbox',
      description: expect.stringContaining(`${en.errors.prefix} ${complaint?.name}`),
      states: ['invalid'],
    })
    expect(await focusIsCovered(page)).toBe(false)

    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(username)
    await page
      .getByRole('status')
      .filter({ hasText: `@${username}` })
      .waitFor()
    expect(await listener.focused()).toMatchObject({ role: 'textbox', states: [] })
    await listener.tabTo(en.checkout.button)
    await page.keyboard.press('Enter')
    await onReview(page)
    expect(await page.getByRole('definition').allInnerTexts()).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`@${username}`),
        en.stars(500),
        expect.stringMatching(/^\$9\.99/),
      ]),
    )

    const pay = { role: 'button', name: 'Pay $9.99', description: '', states: [] }
    expect(await listener.tabTo(/^Pay/)).toEqual([
      ...INTO_THE_PAGE,
      ...CHANGES,
      { ...consent, description: '', states: [] },
      pay,
    ])
    expect(await focusIsCovered(page)).toBe(false)
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await expect.poll(() => listener.focused()).toMatchObject({ role: 'alert', name: en.errors.heading })
    const [missing] = await listener.tabTo(/^Tick the box/)
    await page.keyboard.press('Enter')
    expect(await listener.focused()).toEqual({
      ...consent,
      description: `${en.errors.prefix} ${missing?.name}`,
      states: ['invalid'],
    })

    await agreeAndPay(page)
    await onPaymentPage(page)
    await payBy(page, GOOD_CARD)
    await comesTo(page, 'delivered')
    const [, receipt] = await page.getByRole('heading', { level: 2 }).allInnerTexts()
    expect(receipt).toBe(en.order.receipt)
    await listener.tabTo(en.order.print)
    expect(await focusIsCovered(page)).toBe(false)
  }))
