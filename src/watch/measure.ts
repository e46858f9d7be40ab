import type { Fields, Level, Log } from '../shared/log.ts'

/** One request, message or cron run, as figures: what it was, how it ended, how long it took. Nothing of anybody. */
export interface Measure {
  event: string
  /** Route and method, or what else tells one kind from another. */
  label: string
  level: Level
  status: number
  ms: number
}

/** A log whose lines of finished work are counted and measured as well. */
export function measuringLog(log: Log, take: (measure: Measure) => void): Log {
  return (level, event, fields = {}) => {
    log(level, event, fields)
    if (typeof fields['ms'] === 'number') take(measureOf(level, event, fields))
  }
}

const measureOf = (level: Level, event: string, { method, route, status, ms }: Fields): Measure => ({
  event,
  label: [method, route].filter(Boolean).join(' '),
  level,
  status: Number(status ?? 0),
  ms: Number(ms),
})

/** Whether it speaks of something of ours that broke. */
export const isError = ({ level, status }: Measure): boolean => level === 'error' || status >= 500

/** For Workers Analytics Engine: one index, few texts, few numbers. */
export const dataPoint = ({ event, label, level, status, ms }: Measure) => ({
  indexes: [event],
  blobs: [label, level],
  doubles: [ms, status],
})
