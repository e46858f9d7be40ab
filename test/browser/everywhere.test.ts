import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { complaintsOfAxe } from './support/axe.ts'
import { statesOf, type State } from './support/states.ts'
import { place, sandbox, visit } from './support/visit.ts'

const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1280, height: 900 }
const NARROWEST = { width: 320, height: 640 }

/** How far the page can be scrolled sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function anybodyCanUse({ open, answers }: State): Promise<void> {
  await visit({ viewport: PHONE, colorScheme: 'light', answers }, async (page) => {
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
