export interface SandboxOptions {
  /** 0 takes any free port. */
  port?: number
  /** Where webhooks are posted to. */
  shopOrigin: string
  stripeSecretKey: string
  stripeWebhookSecret: string
  istarKey: string
  istarWebhookSecret: string
  /** Milliseconds since 1970; expiry, `created` and signatures follow it, waits do not. */
  clock?: () => number
  /** Waits before a webhook is sent again; both providers keep them. */
  webhookRetryMs?: number[]
  /** How long iStar wants between two requests of a key; 0 switches the limit off. */
  paceMs?: number
  /** How long an order for `slow…` takes. */
  slowMs?: number
  /** How long iStar needs for any other order, from pending by processing to its end. */
  giftMs?: number
  /** How long a payment made with "pay later" stays open. */
  laterMs?: number
  /** How long a refund stays pending where it is asked to. */
  refundMs?: number
  /** A file that keeps the state over restarts; '' keeps none. */
  memory?: string
  log?: (line: string) => void
}

export type Settings = Required<SandboxOptions>

// Stripe tries at once, then within minutes, then hours. A person watching has minutes at most.
const RETRY_MS = [1_000, 3_000, 10_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000, 3_600_000]

export const settled = (options: SandboxOptions): Settings => ({
  port: 0,
  clock: Date.now,
  webhookRetryMs: RETRY_MS,
  paceMs: 1_000,
  slowMs: 20_000,
  giftMs: 1_500,
  laterMs: 5_000,
  refundMs: 3_000,
  memory: '',
  log: () => {},
  ...options,
})
