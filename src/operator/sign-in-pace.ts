import type { Log } from '../shared/log.ts'

interface PaceDeps {
  /** Counts one failure more of a network; whether those are still few. */
  fewFailures: (network: string) => Promise<boolean>
  now: () => Date
  log: Log
}

const DEAF_MS = 60_000
/** More networks than that at once are an attack that no list stops. */
const MOST = 1000

/**
 * Whoever fails too often is not heard for a minute, and cannot tell: a stranger is answered the same whatever they bring.
 * An address of nobody's, as on this machine, is always heard.
 */
export function paceOf({ fewFailures, now, log }: PaceDeps) {
  const deafUntil = new Map<string, number>()
  return async <Welcome>(
    network: string | undefined,
    signIn: () => Promise<Welcome | undefined>,
  ): Promise<Welcome | undefined> => {
    if (network !== undefined && (deafUntil.get(network) ?? 0) > now().getTime()) return undefined
    const welcome = await signIn()
    if (welcome) return welcome
    log('warn', 'operator.sign_in_failed')
    if (network === undefined || (await fewFailures(network))) return undefined
    if (deafUntil.size >= MOST) deafUntil.clear()
    deafUntil.set(network, now().getTime() + DEAF_MS)
    log('error', 'operator.sign_in_limited', { alert: true })
    return undefined
  }
}
