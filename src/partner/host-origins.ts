import { isLoopback } from './address.ts'

/**
 * `host` or `host:port` → the origins of pages there: https, and on this machine http as well, for trying things out. Fit for
 * `frame-ancestors` and for comparing with the origin of a message.
 */
export const originsOf = (hosts: readonly string[]): string[] =>
  hosts.flatMap((host) => {
    const { hostname, origin } = new URL(`https://${host}`)
    return isLoopback(hostname) ? [origin, new URL(`http://${host}`).origin] : [origin]
  })
