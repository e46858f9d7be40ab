import { env } from 'cloudflare:workers'

/** A D1 whose writes and reads fail, before or after they were carried out, while `when` says so. */
export function brokenDb(when: () => 'fine' | 'down' | 'applied_then_lost'): D1Database {
  return new Proxy(env.DB, {
    get(target, name) {
      if (name !== 'batch') return (Reflect.get(target, name) as (...args: unknown[]) => unknown).bind(target)
      return async (statements: D1PreparedStatement[]) => {
        const how = when()
        if (how === 'down') throw new Error('D1_ERROR: Network connection lost.')
        const answer = await target.batch(statements)
        if (how === 'applied_then_lost') throw new Error('D1_ERROR: Network connection lost.')
        return answer
      }
    },
  })
}
