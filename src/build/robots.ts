/** Pages with state are nobody's business but the buyer's. */
export const robotsFile = (origin: string): string =>
  [
    'User-agent: *',
    'Disallow: /api/',
    'Disallow: /orders/',
    'Disallow: /review',
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n')
