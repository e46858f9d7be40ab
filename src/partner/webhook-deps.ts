import type { Db } from '../db/client.ts'
import type { Partner } from '../db/schema.ts'
import type { Log } from '../shared/log.ts'
import type { AddressRules } from './address.ts'
import type { PostWebhook } from './post-webhook.ts'

export interface WebhookDeps {
  db: Db
  now: () => Date
  random: () => number
  log: Log
  post: PostWebhook
  addressRules: AddressRules
}

/** What sending needs to know of a partner. */
export type Receiver = Pick<
  Partner,
  'id' | 'webhookUrl' | 'webhookSecret' | 'oldWebhookSecret' | 'oldWebhookSecretUntil' | 'webhookOffAt'
>

/** All that are good just now. */
export const secretsOf = (partner: Receiver, now: Date): string[] => [
  partner.webhookSecret,
  ...(partner.oldWebhookSecret && partner.oldWebhookSecretUntil && partner.oldWebhookSecretUntil > now
    ? [partner.oldWebhookSecret]
    : []),
]

export const isTaken = (status: number): boolean => status >= 200 && status < 300
