const LONGEST = 253
const LABEL = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/

/**
 * `Shop.Example:8443` → `shop.example:8443`, `bücher.example` → `xn--bcher-kva.example`; `undefined` for what is no `host`
 * or `host:port`. The port a scheme has anyway is left out, as browsers leave it out of `location.host`.
 */
export function readHost(text: string): string | undefined {
  const match = /^([^\s/:@?#*\\[\]%]+)(?::(\d{1,5}))?$/.exec(text.trim())
  if (!match?.[1] || !URL.canParse(`https://${match[1]}`)) return undefined
  const { hostname } = new URL(`https://${match[1]}`)
  const port = match[2] === undefined ? undefined : Number(match[2])
  if (port !== undefined && (port < 1 || port > 65_535)) return undefined
  if (hostname.length > LONGEST || !hostname.split('.').every((label) => LABEL.test(label))) return undefined
  return port === undefined || port === 443 || port === 80 ? hostname : `${hostname}:${port}`
}
