import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const OUT = 'dist/assets'

/** What Workers Static Assets sends with a path: every rule that fits, in order; `! Name` takes one away. */
function headersOf(path: string): Map<string, string> {
  const sent = new Map<string, string>()
  let fits = false
  for (const line of readFileSync(`${OUT}/_headers`, 'utf8').split('\n')) {
    const [, away, name = '', value = ''] = /^\s+(! )?([\w-]+)(?:: (.*))?$/.exec(line) ?? []
    if (name === '') fits = matches(line.trim(), path)
    else if (fits && away) sent.delete(name.toLowerCase())
    else if (fits) sent.set(name.toLowerCase(), value)
  }
  return sent
}

const matches = (rule: string, path: string): boolean =>
  rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path

const files = readdirSync(OUT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/^_(headers|redirects)$/.test(entry.name))
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(OUT.length))
const documents = files.filter((path) => !/^\/(a|widget)\//.test(path))

describe('every static file', () => {
  it('is taken for what it is, over HTTPS only', () => {
    expect(files.length).toBeGreaterThan(100)
    for (const path of files) {
      const headers = headersOf(path)
      expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff'])
      expect(headers.get('strict-transport-security')).toMatch(/^max-age=63072000; includeSubDomains$/)
      const forAll = path.startsWith('/widget/')
      expect([path, headers.get('cross-origin-resource-policy')]).toEqual([
        path,
        forAll ? 'cross-origin' : 'same-origin',
      ])
      expect([path, headers.get('access-control-allow-origin')]).toEqual([path, forAll ? '*' : undefined])
      expect(headers.has('set-cookie')).toBe(false)
    }
  })

  it('that is a page runs nothing but the shop’s own files, tells nobody of itself and is framed by nobody', () => {
    expect(documents).toEqual(expect.arrayContaining(['/index.html', '/terms.html', '/ru/index.html']))
    for (const path of documents) {
      const headers = headersOf(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect([path, policy]).toEqual([
        path,
        expect.stringMatching(/^default-src 'none'; script-src 'self';/) as unknown,
      ])
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("base-uri 'none'")
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toContain('camera=()')
    }
  })

  it('says where holes are told of, for less than a year', () => {
    const text = readFileSync(`${OUT}/.well-known/security.txt`, 'utf8')
    expect(text).toMatch(/^Contact: mailto:\S+@\S+$/m)
    const daysLeft = (Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '') - Date.now()) / 86_400_000
    expect(daysLeft).toBeGreaterThan(300)
    expect(daysLeft).toBeLessThan(366)
  })
})
