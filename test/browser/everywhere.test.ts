import { readFile } from 'node:fs/promises'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { OPERATOR_TOKEN } from '../support/sandbox-settings.ts'
import { complaintsOfAxe } from './support/axe.ts'
import { placeOrder } from './support/orders.ts'
import { mint } from './support/place.ts'
import { statesOf, type State } from './support/states.ts'
import { operator, place, sandbox, visit } from './support/visit.ts'

const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1280, height: 900 }
const NARROWEST = { width: 320, height: 640 }

/** How far the page can be scrolled sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function anybodyCanUse({ open, answers, says }: State): Promise<void> {
  const story = { answers, ...(says && { says }) }
  await visit({ viewport: PHONE, colorScheme: 'light', ...story }, async (page) => {
    await open(page)
    await page.evaluate(axe.source)
    expect(await complaintsOfAxe(page)).toEqual([])

    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize(DESKTOP)
    expect(await complaintsOfAxe(page, 'color-contrast')).toEqual([])

    for (const direction of ['rtl', 'ltr']) {
      await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction)
      for (const viewport of [DESKTOP, NARROWEST]) {
        await page.setViewportSize(viewport)
        expect(await overflow(page), `${direction} in ${viewport.width} pixels`).toBe(0)
      }
    }
  })
}

const states = statesOf(place)
const title = '$name: light and dark, in 320 pixels, in both directions'

describe('anybody can use', () => {
  describe.concurrent('while all goes well', () => {
    it.each(states.filter(({ breaks }) => !breaks))(title, anybodyCanUse)
  })

  describe('while a provider is down', () => {
    afterEach(() => sandbox.clearFaults())
    it.each(states.filter(({ breaks }) => breaks))(title, anybodyCanUse)
  })
})

// Of the static pages in other languages the telling ones; `npm run a11y` takes them all.
it.each(['/ar/', '/hi/', '/fa/refunds', '/ja/telegram-stars', '/pt-BR/terms'])(
  'anybody can read %s',
  (path) =>
    visit({ viewport: NARROWEST }, async (page) => {
      await page.goto(path)
      await page.evaluate(axe.source)
      expect(await complaintsOfAxe(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await complaintsOfAxe(page, 'color-contrast')).toEqual([])
      expect(await overflow(page)).toBe(0)
    }),
)

async function readable(page: Page, name: string): Promise<void> {
  await page.evaluate(axe.source)
  expect([name, await complaintsOfAxe(page)]).toEqual([name, []])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect([name, await complaintsOfAxe(page, 'color-contrast')]).toEqual([name, []])
  await page.emulateMedia({ colorScheme: 'light' })
  expect([name, await overflow(page)]).toEqual([name, 0])
  expect([name, await cellsTooNarrow(page)]).toEqual([name, []])
}

/** Cells of tables out of which their words stand. */
const cellsTooNarrow = (page: Page): Promise<string[]> =>
  page
    .locator('td')
    .evaluateAll((cells) =>
      cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
    )

const NEWCOMERS_WORDS = ['Find an order', 'Why it is in review', 'What you can do', 'Refund', 'Report']

it('a newcomer among operators finds an order, reads why it waits, resolves it and sees that in the report', () =>
  visit({ viewport: NARROWEST, answers: [404] }, async (page) => {
    const readme = await readFile('README.md', 'utf8')
    for (const word of [...NEWCOMERS_WORDS, '`/operator`']) expect(readme).toContain(word)
    const username = mint('moved')
    const order = await placeOrder(place, username)
    await sandbox.pay(order.session)
    await expect
      .poll(async () => (await operator.ordersFor(username))[0]?.status, { timeout: 20_000 })
      .toBe('review')

    await page.goto('/operator')
    await page.getByLabel('Operator token').fill(OPERATOR_TOKEN)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByLabel('Find an order').fill(`@${username}`)
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByRole('heading', { name: 'Why it is in review' }).waitFor()
    const why = await page.locator('#why').innerText()
    expect(why).toContain('the @username went to another account')
    expect(why).toContain('No gift was called for yet')
    const refund = page.getByRole('group').filter({ has: page.getByText('Refund', { exact: true }) })
    await refund.getByText('Refund').first().click()
    await readable(page, 'story')
    await refund.getByLabel('Reason').fill(`the name has a new owner (${username})`)
    await refund.getByRole('button', { name: 'Refund' }).click()
    await page.getByRole('status').filter({ hasText: 'The refund is on its way.' }).waitFor()
    await page.getByRole('link', { name: 'Report' }).click()
    const decided = page.getByRole('row').filter({ hasText: `the name has a new owner (${username})` })
    expect(await decided.innerText()).toMatch(/Refund/)

    const console = page.getByRole('navigation', { name: 'Console' })
    for (const name of ['Today', 'Review', 'Prices', 'Partners', 'Blocked', 'Report', 'Audit']) {
      await console.getByRole('link', { name }).click()
      await readable(page, name)
    }
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByLabel('Operator token').waitFor()
  }))
