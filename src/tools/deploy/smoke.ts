/** How long an answer may take, and how long a fresh deployment to reach everybody. */
const ANSWER_MS = 10_000
const AGAIN_MS = 3000

interface Look {
  path: string
  init?: RequestInit
  /** What is wrong with the answer, or nothing. */
  wrong: (status: number, text: string) => string | undefined
}

const json = (text: string): Record<string, unknown> => {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}

/** What a shop that works answers to somebody who changes nothing. */
const LOOKS: Look[] = [
  {
    path: '/healthz',
    wrong: (status, text) => (status === 200 && json(text)['ok'] === true ? undefined : 'is not ok'),
  },
  {
    path: '/api/catalog?currency=usd',
    wrong: (status, text) =>
      status === 200 && Array.isArray(json(text)['packs']) ? undefined : 'has no packs to sell',
  },
  {
    path: '/',
    wrong: (status, text) => (status === 200 && text.includes('<form') ? undefined : 'shows no checkout'),
  },
  {
    path: '/webhooks/stripe',
    init: { method: 'POST', body: '{}' },
    wrong: (status) => (status === 400 ? undefined : 'takes news without a signature'),
  },
  { path: '/api/operator/orders', wrong: (status) => (status === 404 ? undefined : 'is open to strangers') },
]

/** Asks the shop what a first visitor would, again and again until it is right or `patienceMs` is over. */
export async function smokeTest(origin: string, patienceMs: number): Promise<string[]> {
  const until = Date.now() + patienceMs
  for (;;) {
    const troubles = (await Promise.all(LOOKS.map((look) => lookAt(origin, look)))).flat()
    if (troubles.length === 0 || Date.now() + AGAIN_MS > until) return troubles
    await new Promise((done) => setTimeout(done, AGAIN_MS))
  }
}

export const smokeTold = (origin: string): string[] =>
  LOOKS.map(({ path, init }) => `${init?.method ?? 'GET'} ${origin}${path}`)

async function lookAt(origin: string, { path, init, wrong }: Look): Promise<string[]> {
  try {
    const answer = await fetch(`${origin}${path}`, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    const trouble = wrong(answer.status, await answer.text())
    return trouble === undefined ? [] : [`${path} ${trouble} (${answer.status})`]
  } catch (error) {
    return [`${path} does not answer (${error instanceof Error ? error.name : 'error'})`]
  }
}
