import { registerHooks } from 'node:module'

const SLOW = 'function is(value, type) {'
const QUICK = `const answers = new Map()
function is(value, type) {
  if (!value || typeof value !== 'object') return false
  const made = value.constructor
  let known = answers.get(type)
  if (known === undefined) answers.set(type, (known = new Map()))
  let answer = known.get(made)
  if (answer === undefined) known.set(made, (answer = isAfterAll(value, type)))
  return answer
}
function isAfterAll(value, type) {`

/**
 * A third of a run went into drizzle asking what kind of thing something is, the same of the same classes over and
 * over. The answers are remembered; nothing else about it is changed. To be called before anything imports drizzle.
 */
export function quickenKinds(): void {
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context)
      if (!url.endsWith('/drizzle-orm/entity.js') || !loaded.source) return loaded
      const source =
        typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source)
      return { ...loaded, source: source.replace(SLOW, QUICK) }
    },
  })
}
