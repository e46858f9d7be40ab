import { base64url, sha256Hex } from '../shared/sign.ts'

const bytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))

/** 256 random bits, so that its plain hash is as good as unguessable. */
export const newPartnerKey = (): string => `ptk_${base64url(bytes(32))}`

/** `undefined` for what can be no key: strangers cost no look into D1. */
export const hashPartnerKey = async (key: string): Promise<string | undefined> =>
  /^ptk_[\w-]{43}$/.test(key) ? sha256Hex(key) : undefined

/** As Standard Webhooks writes them. @see https://github.com/standard-webhooks/standard-webhooks */
export const newWebhookSecret = (): string => `whsec_${btoa(String.fromCharCode(...bytes(32)))}`
