import type { Dice } from './dice.ts'

/** Everything that can go wrong, by DESIGN.md's number, and how often where it can happen at all. */
export const FAULTS = {
  F1_crash_before: 0.012,
  F1_crash_after: 0.012,
  F2_d1_error_not_applied: 0.02,
  F2_d1_error_applied: 0.02,
  F3_d1_stalls_80s: 0.01,
  F5_queue_twice: 0.15,
  F6_queue_delays: 0.15,
  F7_queue_loses: 0.15,
  F8_send_fails: 0.08,
  F9_two_consumers: 0.25,
  F10_zombie: 0.015,
  F11_call_lost: 0.15,
  F11_call_applied: 0.12,
  F11_call_applied_late: 0.1,
  F12_try_later: 0.15,
  F12_server_error: 0.1,
  F12_refused: 0.12,
  F12_recipient_refused: 0.07,
  F12_fails_later: 0.12,
  F13_lookup_stale: 0.25,
  F13_lookup_down: 0.25,
  F13_wallet_down: 0.25,
  F13_wallet_filled_up: 0.15,
  F14_webhook_twice: 0.25,
  F14_webhook_shuffled: 0.25,
  F14_webhook_days_late: 0.05,
  F14_webhook_never: 0.15,
  F15_paid_after_expiry: 0.06,
  F15_async_success: 0.2,
  F15_async_failure: 0.1,
  F16_stripe_unanswered: 0.05,
  F16_refund_unanswered_applied: 0.35,
  F16_refund_unanswered_not_applied: 0.15,
  F16_refund_pending: 0.25,
  F16_refund_fails: 0.2,
  F16_refund_fails_late: 0.12,
  F16_refunded_elsewhere: 0.1,
  F16_key_forgotten: 0, // follows from the outage of a day
  F17_dispute: 0.12,
  F17_fraud_warning: 0.12,
  F17_highest_risk: 0.08,
  F18_cron_missed: 0.25,
  F18_cron_twice: 0.15,
  F18_cron_stops: 0.1,
  F18_outage_of_a_day: 0.1,
  F19_clock_off: 0.4,
  F20_old_and_new: 0.3,
  F21_dead_letter: 0, // follows from few retries
  F22_forged: 0.4,
  F22_replayed: 0.4,
  F22_future: 0.4,
  F22_secret_rolled: 0.5,
  F23_d1_down: 0.3,
  F23_queue_down: 0.3,
  F24_client_hangs_up: 0.12,
  F26_name_changes_hands: 0.15,
} as const satisfies Record<string, number>

export type Fault = keyof typeof FAULTS

export const FAULT_NAMES = Object.keys(FAULTS) as Fault[]

export interface Faults {
  /** Whether it happens now; counted when it does. Never once all is quiet. */
  hit(fault: Fault): boolean
  /** For what follows from something else. */
  count(fault: Fault): void
  counts: Record<Fault, number>
  quieten(): void
  isQuiet(): boolean
}

/** Each seed has its own selection and strength: some storms are of one kind, some of every kind, some are none. */
export function faultsFor(dice: Dice): Faults {
  const strength = dice.pick([0, 0.5, 1, 1, 2])
  const share = dice.pick([0.2, 0.5, 1])
  const rates = new Map(
    FAULT_NAMES.map((name) => [name, dice.chance(share) ? Math.min(0.6, FAULTS[name] * strength) : 0]),
  )
  const counts = noFaults()
  let quiet = false
  return {
    counts,
    hit(fault) {
      const rate = quiet ? 0 : (rates.get(fault) ?? 0)
      if (rate === 0 || !dice.chance(rate)) return false
      counts[fault]++
      return true
    },
    count: (fault) => void counts[fault]++,
    quieten: () => void (quiet = true),
    isQuiet: () => quiet,
  }
}

export const noFaults = (): Record<Fault, number> =>
  Object.fromEntries(FAULT_NAMES.map((name) => [name, 0])) as Record<Fault, number>
