/** Every kind of trouble a person is told of; docs/runbook.md has a section for each. */
export const ALERT_CODES = [
  'float_low',
  'review_waiting',
  'error_rate',
  'undelivered',
  'dead_letters',
  'cron_silent',
  'reconciliation_difference',
  'gifting_halted',
  'partner_webhook_off',
] as const
export type AlertCode = (typeof ALERT_CODES)[number]
