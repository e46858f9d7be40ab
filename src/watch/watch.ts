import { and, eq, lt, notInArray, sql } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { alerts, alertsTold, heartbeats, traffic } from '../db/schema.ts'
import type { Log } from '../shared/log.ts'
import { later } from '../shared/time.ts'
import type { AlertCode } from './alert-code.ts'
import { alertsIn, CRON_SILENT_MIN, type Thresholds } from './alert.ts'
import type { Herald } from './herald.ts'
import { readSigns } from './signs.ts'

export interface Traffic {
  requests: number
  errors: number
}

interface WatchDeps {
  db: Db
  now: () => Date
  log: Log
  heralds: readonly Herald[]
  thresholds: Thresholds
  publicOrigin: string
  /** What this isolate has seen and nobody has written down yet. */
  traffic: Traffic
}

/** One watcher a minute, wherever it runs. */
const TURN_S = 50
/** Trouble that comes and goes is one trouble. */
const CALM_S = 5 * 60
/** As long as it lasts, people are told again. */
const TELL_AGAIN_S = 6 * 3600
const KEEP_TRAFFIC_MIN = 60

/** Notes the traffic and, when it is this one's turn, looks for trouble and tells people. Answers how many alerts are open. */
export async function watch(deps: WatchDeps, who: 'cron' | 'request'): Promise<number | undefined> {
  const { db, now, thresholds } = deps
  const at = now()
  const turns = await noteAndClaim(deps, who, at)
  if (!turns) return undefined
  const found = alertsIn(await readSigns(db, at), thresholds, at)
  const codes = found.map(({ code }) => code)
  const calm = later(at, -CALM_S)
  await db.batch([
    db
      .update(alerts)
      .set({ open: false })
      .where(and(eq(alerts.open, true), notInArray(alerts.code, codes), lt(alerts.seenAt, calm))),
    ...found.map(({ code, detail }) =>
      db
        .insert(alerts)
        .values({ code, open: true, since: at, seenAt: at, detail })
        .onConflictDoUpdate({
          target: alerts.code,
          set: {
            open: true,
            seenAt: at,
            detail,
            since: sql`CASE WHEN open = 1 THEN since ELSE ${at.getTime()} END`,
          },
        }),
    ),
  ])
  await tellPeople(deps, at)
  return codes.length
}

/** The heartbeat of the cron, the minute's requests, and the right to watch: one round trip. */
async function noteAndClaim(
  { db, traffic: seen }: WatchDeps,
  who: 'cron' | 'request',
  at: Date,
): Promise<boolean> {
  const { requests, errors } = seen
  const minute = Math.floor(at.getTime() / 60_000)
  const [turn] = await db.batch([
    db
      .insert(heartbeats)
      .values({ name: 'watch', at })
      .onConflictDoUpdate({
        target: heartbeats.name,
        set: { at },
        setWhere: lt(heartbeats.at, later(at, -TURN_S)),
      })
      .returning({ name: heartbeats.name }),
    ...(who === 'cron'
      ? [
          db
            .insert(heartbeats)
            .values({ name: 'cron', at })
            .onConflictDoUpdate({ target: heartbeats.name, set: { at } }),
        ]
      : []),
    ...(requests + errors > 0
      ? [
          db
            .insert(traffic)
            .values({ minute, requests, errors })
            .onConflictDoUpdate({
              target: traffic.minute,
              set: { requests: sql`requests + ${requests}`, errors: sql`errors + ${errors}` },
            }),
          db.delete(traffic).where(lt(traffic.minute, minute - KEEP_TRAFFIC_MIN)),
        ]
      : []),
  ])
  seen.requests -= requests
  seen.errors -= errors
  return turn.length === 1
}

/** Each channel by itself: what one has heard, another may still have to. */
async function tellPeople({ db, log, heralds, publicOrigin }: WatchDeps, at: Date): Promise<void> {
  if (heralds.length === 0) return
  const [all, told] = await db.batch([db.select().from(alerts), db.select().from(alertsTold)])
  const again = later(at, -TELL_AGAIN_S)
  await Promise.all(
    heralds.map(async (herald) => {
      for (const { code, open, since, detail } of all) {
        const heard = told.find((one) => one.code === code && one.channel === herald.name)
        const due = open ? !heard?.open || heard.at < since || heard.at <= again : heard?.open === true
        if (!due) continue
        const news = { code: code as AlertCode, open, since, at, detail, shop: publicOrigin }
        // One that does not answer now will not answer for the next either.
        if (!(await herald.tell(news))) return log('warn', 'alert.not_told', { channel: herald.name, code })
        await db
          .insert(alertsTold)
          .values({ code, channel: herald.name, open, at })
          .onConflictDoUpdate({ target: [alertsTold.code, alertsTold.channel], set: { open, at } })
      }
      return undefined
    }),
  )
}

/** For a watchman outside: whether the cron still comes. */
export async function cronHealth(db: Db, now: Date): Promise<{ ok: boolean; minutes: number | null }> {
  const [beat] = await db.select({ at: heartbeats.at }).from(heartbeats).where(eq(heartbeats.name, 'cron'))
  if (!beat) return { ok: false, minutes: null }
  const minutes = Math.floor((now.getTime() - beat.at.getTime()) / 60_000)
  return { ok: minutes < CRON_SILENT_MIN, minutes }
}
