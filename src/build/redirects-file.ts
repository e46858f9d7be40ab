import { DEFAULT_LOCALE } from '../pages/locales.ts'

/** The `_redirects` file of Workers Static Assets. A query goes along. */
export const redirectsFile = (): string =>
  // English has its pages at the root, each under one address.
  [`/${DEFAULT_LOCALE} / 301`, `/${DEFAULT_LOCALE}/* /:splat 301`, ''].join('\n')
