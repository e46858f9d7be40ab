const TRIES = 3

/** Does it again when it throws, at once and not for ever. Only for what changes nothing when done twice. */
export async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (tries === TRIES) throw error
    }
  }
}
