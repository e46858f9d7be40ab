import type { CDPSession, Page } from 'playwright-core'

/** What a screen reader is told of one thing. */
export interface Heard {
  role: string
  name: string
  description: string
  /** Of `checked`, `invalid`, `required`, `expanded` those that are so. */
  states: string[]
}

interface Told {
  ignored: boolean
  role?: { value?: unknown }
  name?: { value?: unknown }
  description?: { value?: unknown }
  properties?: { name: string; value: { value?: unknown } }[]
}

const STATES = new Set(['checked', 'invalid', 'required', 'expanded'])

/** Somebody who has the page read out: hears what Chromium tells assistive software, and presses keys. */
export async function listenerAt(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Accessibility.enable')
  return {
    /** Where the focus is. */
    focused: () => focusedIn(devtools),
    /** Presses Tab until something of that name is heard; answers what was heard on the way, the last included. */
    async tabTo(name: string | RegExp): Promise<Heard[]> {
      const way: Heard[] = []
      while (way.length < 40) {
        await page.keyboard.press('Tab')
        const heard = await focusedIn(devtools)
        way.push(heard)
        if (typeof name === 'string' ? heard.name === name : name.test(heard.name)) return way
      }
      throw new Error(`Never heard of ${String(name)}, only of ${way.map((each) => each.name).join(', ')}`)
    },
  }
}

async function focusedIn(devtools: CDPSession): Promise<Heard> {
  const { nodes } = (await devtools.send('Accessibility.getFullAXTree')) as { nodes: Told[] }
  const here = nodes.findLast(({ ignored, properties = [] }) => !ignored && properties.some(isFocused))
  return {
    role: String(here?.role?.value ?? ''),
    name: String(here?.name?.value ?? ''),
    description: String(here?.description?.value ?? ''),
    states: (here?.properties ?? []).flatMap(({ name, value }) =>
      STATES.has(name) && value.value !== false && value.value !== 'false' ? [name] : [],
    ),
  }
}

const isFocused = ({ name, value }: { name: string; value: { value?: unknown } }): boolean =>
  name === 'focused' && value.value === true
