import { nearestLocale, DEFAULT_LOCALE, type Locale } from './locales.ts'

/**
 * Goes with the order. A changed wording gets a new version beside the old one: old orders show the old text, in the
 * language it was agreed to in.
 */
export const CONSENT_VERSION = '2026-12'

/** The version a form says it showed: it may have been opened before the newest was. */
export const versionShown = (consents: Readonly<Record<string, string>>, said: string | null): string =>
  said !== null && Object.hasOwn(consents, said) ? said : CONSENT_VERSION

/** The language somebody agreed in whose order says `locale`. */
export const consentLocale = (locale: string): Locale => nearestLocale(locale) ?? DEFAULT_LOCALE

export const consentText = (consents: Readonly<Record<string, string>>, version: string): string =>
  consents[version] ?? version
