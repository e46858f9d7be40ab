import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { startChromium } from '../../support/browser.ts'
import { remoteControl } from '../../support/remote-control.ts'
import { operatorAt } from './operator.ts'
import { newVisitor, type VisitorOptions } from './visitor.ts'

export const place = inject('place')
export const sandbox = remoteControl(place.sandbox)
export const operator = operatorAt(place.shop)

let running: Browser | undefined
beforeAll(async () => {
  running = await startChromium()
})
afterAll(() => running?.close())

/** Whatever else a test is about: the console stays silent, no stranger is called, nothing is left behind. */
export async function visit(options: VisitorOptions, act: (page: Page) => Promise<void>): Promise<void> {
  if (!running) throw new Error('Chromium is not running')
  const visitor = await newVisitor(running, place, options)
  try {
    await act(visitor.page)
    expect(await visitor.troubles()).toEqual([])
  } finally {
    await visitor.leave()
  }
}
