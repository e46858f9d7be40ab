import { en } from './messages/en.ts'

/** Goes with the order. A changed wording gets a new version beside the old one: old orders show the old text. */
export const CONSENT_VERSION = '2026-11'

export const consentText = (version: string): string => en.consent[version] ?? version
