import type { AlertCode } from './alert-code.ts'
import { floatHours, type Signs } from './signs.ts'

export interface Alert {
  code: AlertCode
  /** Numbers and codes that say how bad it is; nothing personal. */
  detail: Record<string, number>
}

export interface Thresholds {
  floatHours: number
  /** How old a paid order may get before somebody looks. */
  undeliveredMinutes: number
}

/** Cron comes every minute; a few may be late. */
export const CRON_SILENT_MIN = 10
/** One broken request of three is no rate. */
const LEAST_ERRORS = 5
const ERROR_PERCENT = 5

/** What is wrong, going by the signs. */
export function alertsIn(signs: Signs, thresholds: Thresholds, now: Date): Alert[] {
  const minutesSince = (at: number | null) => (at === null ? 0 : Math.floor((now.getTime() - at) / 60_000))
  const hours = floatHours(signs)
  const { inReview, undelivered, walletEmpty, requests, errors, deadLetters, repaired, partnersOff } = signs
  const undeliveredMinutes = minutesSince(signs.oldestUndelivered)
  const cronMinutes = minutesSince(signs.cronAt)
  const wrong: [AlertCode, boolean, Record<string, number>][] = [
    [
      'float_low',
      walletEmpty > 0 || (hours !== null && hours < thresholds.floatHours),
      { hours: Math.floor(hours ?? 0), ordersWaiting: walletEmpty },
    ],
    ['review_waiting', inReview > 0, { orders: inReview, oldestMinutes: minutesSince(signs.oldestReview) }],
    [
      'error_rate',
      errors >= LEAST_ERRORS && errors * 100 >= requests * ERROR_PERCENT,
      { errors, requests, percent: Math.round((errors * 100) / Math.max(1, requests)) },
    ],
    [
      'undelivered',
      undeliveredMinutes >= thresholds.undeliveredMinutes,
      { orders: undelivered, oldestMinutes: undeliveredMinutes },
    ],
    ['dead_letters', deadLetters > 0, { messages: deadLetters }],
    ['cron_silent', cronMinutes >= CRON_SILENT_MIN, { minutes: cronMinutes }],
    ['reconciliation_difference', repaired > 0, { orders: repaired }],
    ['gifting_halted', signs.haltedSince !== null, { minutes: minutesSince(signs.haltedSince) }],
    ['partner_webhook_off', partnersOff > 0, { partners: partnersOff }],
  ]
  return wrong.flatMap(([code, is, detail]) => (is ? [{ code, detail }] : []))
}
