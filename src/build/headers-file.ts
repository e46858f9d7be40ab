import { pageHeaders } from '../pages/security-headers.ts'

/** The `_headers` file of Workers Static Assets: what the Worker would have answered, for files it never sees. */
export function headersFile(): string {
  const lines = Object.entries(pageHeaders([])).map(([name, value]) => `  ${name}: ${value}`)
  return [
    '/*',
    ...lines,
    '/a/*',
    '  Cache-Control: public, max-age=31536000, immutable',
    '  ! Content-Security-Policy',
    '/favicon.svg',
    '  Cache-Control: public, max-age=86400',
    '',
  ].join('\n')
}
