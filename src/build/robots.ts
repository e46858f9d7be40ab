/** Pages with state are nobody's business but the buyer's; an order's page tells crawlers so itself. */
export const robotsFile = (origin: string): string =>
  ['User-agent: *', 'Disallow: /api/', 'Disallow: /review', '', `Sitemap: ${origin}/sitemap.xml`, ''].join(
    '\n',
  )
