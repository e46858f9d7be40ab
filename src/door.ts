import { isLoopback, MAIN_OPERATOR, type Config } from './config.ts'
import type { Door } from './operator/sign-in.ts'
import type { Ports } from './ports.ts'

/** How operators get in, as the settings have it: Access where it is set up, else tokens where that is safe, else not at all. */
export function doorFor(config: Config, { accessKey }: Pick<Ports, 'accessKey'>): Door {
  const { ACCESS_TEAM_DOMAIN: team, ACCESS_AUD: audience, PUBLIC_ORIGIN, OPERATOR_TOKEN: main = [] } = config
  if (team && audience) {
    // A stand-in on this machine speaks plain HTTP, and may still call itself by the name the real one would have.
    const issuers = isLoopback(team) ? [team, team.replace('http:', 'https:')] : [team]
    return { kind: 'access', issuers, audience, keyOf: accessKey, admins: config.OPERATOR_ADMINS }
  }
  const atHome = isLoopback(PUBLIC_ORIGIN)
  if (!atHome && config.OPERATOR_TOKEN_ALLOW === undefined) return { kind: 'shut' }
  const tokens = [
    ...main.map((token) => ({ name: MAIN_OPERATOR, role: 'admin' as const, token })),
    ...(config.OPERATOR_TOKENS ?? []),
  ]
  return tokens.length === 0 ? { kind: 'shut' } : { kind: 'tokens', tokens }
}
