const FIRST_MS = 2000
const LONGEST_MS = 15_000

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Resolves at once while the page is in view, else when it comes back into view. */
const inView = () =>
  new Promise<void>((resolve) => {
    if (!document.hidden) return resolve()
    document.addEventListener('visibilitychange', () => resolve(), { once: true })
  })

/**
 * Asks again and again, less and less often, and says each answer that is not shown yet; `offline` where none came. Nobody
 * looking, nobody asks. It ends when what is shown is one of `ends`.
 */
export async function* statuses(url: string, shown: () => string, ends: readonly string[]) {
  let last = shown()
  let waitMs = FIRST_MS
  while (!ends.includes(shown())) {
    await pause(waitMs)
    await inView()
    const now = await ask(url)
    waitMs = now === last ? Math.min(waitMs * 1.4, LONGEST_MS) : FIRST_MS
    if (now !== shown() || last === 'offline') yield now
    last = now
  }
}

async function ask(url: string): Promise<string> {
  try {
    const answer = await fetch(url)
    const { status } = (await answer.json()) as { status?: unknown }
    return answer.ok && typeof status === 'string' ? status : 'offline'
  } catch {
    return 'offline'
  }
}
