import { pageHeaders } from '../pages/security-headers.ts'

/** Say something about documents only, so scripts and styles go without them: bytes on a first visit. */
const FOR_DOCUMENTS = [
  'Content-Security-Policy',
  'Cross-Origin-Opener-Policy',
  'Permissions-Policy',
  'Referrer-Policy',
  'X-Frame-Options',
]

/** The `_headers` file of Workers Static Assets: what the Worker would have answered, for files it never sees. */
export function headersFile(): string {
  const lines = Object.entries(pageHeaders([])).map(([name, value]) => `  ${name}: ${value}`)
  return [
    '/*',
    ...lines,
    '/a/*',
    '  Cache-Control: public, max-age=31536000, immutable',
    ...FOR_DOCUMENTS.map((name) => `  ! ${name}`),
    '/favicon.svg',
    '  Cache-Control: public, max-age=86400',
    '',
  ].join('\n')
}
