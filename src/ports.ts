import type { Db } from './db/client.ts'
import type { GiftProvider } from './delivery/gift-provider.ts'
import type { HumanCheck } from './order/admit.ts'
import type { PostWebhook } from './partner/post-webhook.ts'
import type { Payments } from './payment/payments.ts'
import type { RecipientMemory } from './recipient/check.ts'
import type { WithinLimit } from './request-limits.ts'
import type { Log } from './shared/log.ts'
import type { Pointer } from './shared/pointers.ts'
import type { Signer } from './shared/sign.ts'
import type { Herald } from './watch/herald.ts'
import type { Measure } from './watch/measure.ts'

/** All that the shop does not do itself. Adapters stand behind it in the Worker, a whole small world in the simulation. */
export interface Ports {
  db: Db
  queue: { sendBatch(messages: { body: Pointer }[]): Promise<unknown> }
  partnerQueue: { sendBatch(messages: { body: Pointer }[]): Promise<unknown> }
  postWebhook: PostWebhook
  payments: Payments
  provider: GiftProvider
  recipientMemory: RecipientMemory
  /** A profile picture as the provider names it; `undefined` where there is none to show. */
  fetchPhoto: (address: string) => Promise<Response | undefined>
  signer: Signer
  /** The public key by which Cloudflare Access signs, if it has one of that id. */
  accessKey: (kid: string) => Promise<CryptoKey | undefined>
  withinLimit: WithinLimit
  /** Where it is set up; else the bank is asked for strong authentication. */
  human: HumanCheck | undefined
  /** Who tells people that something is wrong. */
  heralds: readonly Herald[]
  /** Figures for later questions; nobody waits for them. */
  measure: (point: Measure) => void
  now: () => Date
  /** 0 ≤ x < 1 */
  random: () => number
  log: Log
}
