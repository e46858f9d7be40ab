import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core'
import type { Place } from './place.ts'

export interface VisitorOptions extends BrowserContextOptions {
  /** Sites of partners that are part of the story. */
  sites?: readonly string[]
  /** Words in the console that are part of the story. */
  says?: RegExp
  /** Statuses that are part of the story: the browser notes each of 400 and above in its console. */
  answers?: readonly number[]
}

export interface Visitor {
  page: Page
  /** Whatever no page may do: a word in the console, a call to a stranger, something left behind. */
  troubles(): Promise<string[]>
  leave(): Promise<void>
}

/** A fresh browser, as of somebody who has never been here. */
export async function newVisitor(
  browser: Browser,
  place: Place,
  { answers = [], sites = [], says, ...options }: VisitorOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: place.shop, reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(20_000)
  const seen = watch(context, place, { answers, sites, says })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP: ${event.violatedDirective} forbids ${event.blockedURI}`)
    })
  })
  const page = await context.newPage()
  return {
    page,
    troubles: async () => [...seen, ...(await leftBehind(context))],
    leave: () => context.close(),
  }
}

function watch(
  context: BrowserContext,
  place: Place,
  {
    answers,
    sites,
    says,
  }: { answers: readonly number[]; sites: readonly string[]; says: RegExp | undefined },
): string[] {
  const seen: string[] = []
  context.on('request', (request) => {
    const { origin } = new URL(request.url())
    if (![place.shop, place.sandbox, ...sites].includes(origin)) seen.push(`called ${request.url()}`)
  })
  context.on('console', (message) => {
    if (isTrouble(message, place, answers) && !says?.test(message.text()))
      seen.push(`${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (thrown) => seen.push(`thrown: ${String(thrown.error())}`))
  return seen
}

/** What the payment page says is not the shop's; of failed loads those the test asked for are no trouble. */
function isTrouble(message: ConsoleMessage, place: Place, answers: readonly number[]): boolean {
  if (message.location().url.startsWith(place.sandbox)) return false
  const status = /^Failed to load resource: .* status of (\d{3})/.exec(message.text())?.[1]
  return status === undefined || !answers.includes(Number(status))
}

async function leftBehind(context: BrowserContext): Promise<string[]> {
  const stored = await Promise.all(
    context.pages().map((page) => page.evaluate(() => sessionStorage.length + document.cookie.length)),
  )
  const { cookies, origins } = await context.storageState({ indexedDB: true })
  return [
    ...cookies.map((cookie) => `cookie ${cookie.name}`),
    ...origins.map(({ origin }) => `storage of ${origin}`),
    ...stored.filter((length) => length > 0).map(() => 'session storage'),
  ]
}
