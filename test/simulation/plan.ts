import type { Dice } from './dice.ts'
import type { Faults } from './faults.ts'
import { CANARY } from './judge/canary.ts'
import type { Wish } from './people/buyer.ts'
import { STRIPE_SECRETS } from './secrets.ts'
import type { Settings } from './shop.ts'

/** What a seed sets out with. */
export interface Plan {
  startAt: number
  /** Until then things go wrong. */
  stormMs: number
  settings: Settings
  deadlineMinutes: number
  wishes: (Wish & { afterMs: number })[]
  maxRetries: number
  longestFreezeMs: number
  longestSkewMs: number
  d1Down: (readonly [number, number])[]
  queueDown: (readonly [number, number])[]
  /** When nothing but requests is served for a day: after so many milliseconds, or with the first refund. */
  outageAt: number | 'refund' | undefined
  /** Names that change hands, and when. */
  moves: { username: string; afterMs: number }[]
  /** When operators decide something. */
  decisionsAtMs: number[]
  /** Whether two of them may agree on what can give Stars and money both. */
  bold: boolean
  /** When an operator stops all gifting calls, and allows them again. */
  halt: { fromMs: number; untilMs: number } | undefined
  /** When a version with other settings takes over from one that has been there, and until when both are at work. */
  rollout: { fromMs: number; untilMs: number; before: Settings } | undefined
  /** When Stripe begins to sign with the new secret; by then it is one of those the new version takes. */
  secretRolledMs: number | undefined
  forgeriesAtMs: number[]
  topUps: { afterMs: number; micro: number }[]
  /** Until all is quiet, no cron runs. */
  cronStops: boolean
  requestsSweep: boolean
  /** Stripe has a wrong address for the shop's webhooks. */
  deaf: boolean
  /** The wallet has been seen to fall by exactly what was bought. */
  walletProven: boolean
}

const MINUTE_MS = 60_000
const NOON = Date.UTC(2026, 10, 22, 12)
/** Off clocks and long freezes eat up the same settle window: see docs/reliability.md. */
const CLOCKS_OFF = { longestSkewMs: 5 * MINUTE_MS, longestFreezeMs: 3 * MINUTE_MS }
const CLOCKS_RIGHT = { longestSkewMs: 0, longestFreezeMs: 13 * MINUTE_MS }

export function planFor(dice: Dice, faults: Faults): Plan {
  const startAt = NOON + dice.between(0, 3600_000)
  const stormMs = dice.between(20, 120) * MINUTE_MS
  const orders = dice.pick([1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 4])
  const wishes = Array.from({ length: orders }, (_, i) => ({
    name: `buyer_${i + 1}`,
    // Sometimes the same gift twice: for the provider there is no telling which order it is for.
    username: `${CANARY}_${i > 0 && dice.chance(0.15) ? 1 : i + 1}`,
    stars: dice.chance(0.6) ? 500 : dice.between(50, 2500),
    afterMs: dice.between(1000, 15 * MINUTE_MS),
  }))
  const within = () => dice.between(MINUTE_MS, stormMs)
  const window = () => {
    const from = startAt + within()
    return [from, from + dice.between(10_000, 10 * MINUTE_MS)] as const
  }
  const rollout = faults.hit('F20_old_and_new') ? rolloutFor(dice, within()) : undefined
  const rolled = rollout !== undefined && faults.hit('F22_secret_rolled')
  const deadlineMinutes = dice.pick([60, 240, 1440])
  return {
    startAt,
    stormMs,
    wishes,
    deadlineMinutes,
    settings: {
      DELIVERY_DEADLINE_MINUTES: String(deadlineMinutes),
      STRIPE_WEBHOOK_SECRET: `${STRIPE_SECRETS.newer},${STRIPE_SECRETS.older}`,
    },
    rollout,
    secretRolledMs: rolled ? dice.between(rollout.fromMs, rollout.untilMs) : undefined,
    forgeriesAtMs: dice.chance(0.3) ? [within(), within(), within()] : [],
    topUps: faults.hit('F13_wallet_filled_up')
      ? [{ afterMs: within(), micro: dice.pick([100, 250, 1000]) * 1_000_000 }]
      : [],
    cronStops: faults.hit('F18_cron_stops'),
    requestsSweep: dice.chance(0.3),
    maxRetries: dice.pick([2, 5, 100, 100, 100]),
    ...(dice.chance(0.5) ? CLOCKS_OFF : CLOCKS_RIGHT),
    d1Down: faults.hit('F23_d1_down') ? [window()] : [],
    queueDown: faults.hit('F23_queue_down') ? [window()] : [],
    outageAt: faults.hit('F18_outage_of_a_day') ? dice.pick([within(), 'refund' as const]) : undefined,
    moves: wishes.flatMap(({ username, afterMs }) =>
      faults.hit('F26_name_changes_hands')
        ? [{ username, afterMs: afterMs + dice.between(0, 20 * MINUTE_MS) }]
        : [],
    ),
    decisionsAtMs: dice.chance(0.35) ? Array.from({ length: dice.between(2, 12) }, within) : [],
    bold: dice.chance(0.3),
    halt: dice.chance(0.1) ? { fromMs: within(), untilMs: stormMs + MINUTE_MS } : undefined,
    deaf: dice.chance(0.08),
    walletProven: dice.chance(0.7),
  }
}

/** Every window another, and only the old secret. */
function rolloutFor(dice: Dice, fromMs: number): Plan['rollout'] {
  return {
    fromMs,
    untilMs: fromMs + dice.between(MINUTE_MS, 40 * MINUTE_MS),
    before: {
      STRIPE_WEBHOOK_SECRET: STRIPE_SECRETS.older,
      DELIVERY_LEASE_SECONDS: dice.pick(['5', '120', '300']),
      SETTLE_WINDOW_SECONDS: dice.pick(['1020', '1800']),
      RETRY_FIRST_SECONDS: dice.pick(['5', '120']),
      DELIVERY_DEADLINE_MINUTES: dice.pick(['60', '240']),
      CHECKOUT_TTL_MINUTES: dice.pick(['30', '45']),
    },
  }
}
