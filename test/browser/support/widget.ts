import type { Frame, Locator, Page } from 'playwright-core'
import type { TrustGiftsBuyElement } from '../../../src/widget/v1.d.ts'

export const EVENTS = ['open', 'ready', 'quote', 'checkout', 'status', 'close', 'error'] as const

export interface Heard {
  type: string
  detail: Record<string, unknown> | null
  from: string
}

interface Recorder {
  heard: Heard[]
}

/** Writes down every event of every widget, where the page's own policy has no say; across its pages too. */
export async function listen(page: Page): Promise<() => Promise<Heard[]>> {
  await page.addInitScript((types) => {
    const recorder = window as unknown as Recorder
    recorder.heard = []
    for (const type of types)
      addEventListener(type, (event) => {
        if (event instanceof CustomEvent && event.target instanceof Element)
          recorder.heard.push({ type, detail: event.detail as null, from: event.target.id })
      })
  }, EVENTS)
  return () => page.evaluate(() => (window as unknown as Recorder).heard)
}

export const widget = (page: Page, id = ''): Locator => page.locator(`trustgifts-buy${id && `#${id}`}`)

/** The dialog in a widget's shadow, where no page's selector reaches but Playwright's does. */
export const dialogOf = (page: Page, id = ''): Locator => widget(page, id).locator('dialog')

/** The shop's page inside the widget's frame, once it has come to one of its steps. */
export async function frameOf(page: Page, id = ''): Promise<Frame> {
  const handle = await widget(page, id).locator('iframe').elementHandle()
  const frame = await handle?.contentFrame()
  if (!frame) throw new Error('the widget has no frame')
  return frame
}

/** Asks until it is so. */
export async function until(what: () => Promise<unknown>): Promise<void> {
  const end = Date.now() + 20_000
  while (!(await what())) {
    if (Date.now() > end) throw new Error(`It never came to this: ${String(what)}`)
    await new Promise((later) => setTimeout(later, 50))
  }
}

/** Waits for an event and answers its detail. */
export async function heard(events: () => Promise<Heard[]>, type: string): Promise<Heard> {
  await until(async () => (await events()).some((event) => event.type === type))
  const found = (await events()).findLast((event) => event.type === type)
  if (!found) throw new Error(`no ${type}`)
  return found
}

export const set = (page: Page, attributes: Record<string, string>) =>
  widget(page).evaluate((element, values) => {
    for (const [name, value] of Object.entries(values)) element.setAttribute(name, value)
  }, attributes)

export type { TrustGiftsBuyElement }
