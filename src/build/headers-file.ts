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
    // Partners' pages load the widget from anywhere, with an integrity check where they pin it.
    '/widget/*',
    '  Access-Control-Allow-Origin: *',
    ...['Cross-Origin-Resource-Policy', ...FOR_DOCUMENTS].map((name) => `  ! ${name}`),
    '  Cross-Origin-Resource-Policy: cross-origin',
    '  Cache-Control: public, max-age=31536000, immutable',
    ...['/widget/v1.js', '/widget/v1.d.ts', '/widget/v1.react.d.ts'].flatMap((file) => [
      file,
      '  ! Cache-Control',
      '  Cache-Control: public, max-age=600, stale-while-revalidate=86400',
    ]),
    ...['/favicon.svg', '/favicon.ico', '/apple-touch-icon.png', '/og.png'].flatMap((file) => [
      file,
      '  Cache-Control: public, max-age=86400',
    ]),
    '',
  ].join('\n')
}
