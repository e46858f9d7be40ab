import { sql, type SQL } from 'drizzle-orm'
import { walletMarks } from '../db/schema.ts'
import { PARKED } from '../order/hold.ts'
import { later } from '../shared/time.ts'
import type { DeliveryDeps } from './delivery-deps.ts'

/**
 * iStar documents neither idempotency nor a search by our order, but its prepaid wallet falls with every gift it makes.
 * A mark is the balance at a moment when no call was open. If it has since fallen by exactly what the finished
 * deliveries cost, nothing else was bought, and a call nobody answered was not carried out.
 */
export type WalletVerdict = 'no_gift' | 'not_yet' | 'one_of_several' | 'cannot_tell'

/** Rounding of each order's cost to millionths, and of the balance itself. */
const TOLERANCE_MICRO = 2

/**
 * What the wallet says of a call made at `calledAt` that was never answered. `one_of_several`: not all it lost is accounted
 * for, and which of several such calls took it only a webhook can say.
 */
export async function askWallet(deps: DeliveryDeps, calledAt: Date): Promise<WalletVerdict> {
  const since = await readSince(deps)
  if (since.open > 0) return 'not_yet'
  if (!since.mark || since.mark.at >= calledAt || since.costUnknown > 0) return 'cannot_tell'
  const balance = await deps.provider.readBalance()
  if (balance === undefined) return 'not_yet'
  const unaccounted = since.mark.balanceMicro - balance - since.spentMicro
  if (Math.abs(unaccounted) > TOLERANCE_MICRO * (1 + since.finished))
    return since.unknown > 1 ? 'one_of_several' : 'cannot_tell'
  // A wallet that never moves proves nothing: it must have been seen to fall by exactly what was bought.
  return since.mark.proven || since.spentMicro > 0 ? 'no_gift' : 'cannot_tell'
}

/** Takes a new mark when there is something new to mark and no call is open. Answers the balance read, if any. */
export async function markWallet(deps: DeliveryDeps): Promise<number | undefined> {
  const { db, provider, now } = deps
  const at = now()
  const { mark, open, unknown, called, costUnknown, spentMicro, finished } = await readSince(deps)
  if (open > 0 || unknown > 0 || (mark && called === 0 && later(mark.at, MARK_AGAIN_S) > at)) return undefined
  const balanceMicro = await provider.readBalance()
  if (balanceMicro === undefined) return undefined
  const fell = mark ? mark.balanceMicro - balanceMicro : 0
  const asBought = costUnknown === 0 && Math.abs(fell - spentMicro) <= TOLERANCE_MICRO * (1 + finished)
  const proven = asBought && (spentMicro > 0 || (mark?.proven ?? false))
  await db
    .insert(walletMarks)
    .select(
      sql`SELECT ${provider.name}, ${balanceMicro}, ${at.getTime()}, ${proven ? 1 : 0} WHERE ${nothingBegunSince(at)}`,
    )
    .onConflictDoUpdate({ target: walletMarks.provider, set: { balanceMicro, at, proven } })
  return balanceMicro
}

/** Without sales the balance is still looked at this often: it may have been filled up. */
const MARK_AGAIN_S = 3600

/** No gifting call was open at `moment` or has begun since. */
export const nothingBegunSince = (moment: Date): SQL => sql`NOT EXISTS (SELECT 1 FROM deliveries
  WHERE open = 1 AND state IN ('calling', 'accepted'))
  AND NOT EXISTS (SELECT 1 FROM deliveries WHERE called_at >= ${moment.getTime()})`

interface Since {
  mark?: { at: Date; balanceMicro: number; proven: boolean }
  /** Calls in the air or being worked on: while there are any, the wallet is still moving. */
  open: number
  /** Unanswered calls nobody has decided about yet. */
  unknown: number
  /** Calls begun since the mark; of those delivered: how many, what they cost, how many of unknown cost. */
  called: number
  finished: number
  spentMicro: number
  costUnknown: number
}

/** One statement, and only rows that are open or younger than the mark. */
async function readSince({ db, provider }: DeliveryDeps): Promise<Since> {
  const [row] = await db.all<
    Since & { markAt: number | null; balanceMicro: number | null; proven: number | null }
  >(sql`
    SELECT m.at AS markAt, m.balance_micro AS balanceMicro, m.proven AS proven,
      (SELECT count(*) FROM deliveries
        WHERE open = 1 AND state IN ('calling', 'accepted')) AS open,
      (SELECT count(*) FROM deliveries
        WHERE open = 1 AND state = 'unknown' AND due_at < ${PARKED.getTime()}) AS unknown,
      count(d.order_id) AS called,
      count(CASE WHEN d.state = 'done' THEN 1 END) AS finished,
      coalesce(sum(CASE WHEN d.state = 'done' THEN d.cost_micro END), 0) AS spentMicro,
      count(CASE WHEN d.state = 'done' AND d.cost_micro IS NULL THEN 1 END) AS costUnknown
    FROM (SELECT ${provider.name} AS name) p
      LEFT JOIN wallet_marks m ON m.provider = p.name
      LEFT JOIN deliveries d ON d.called_at > coalesce(m.at, 0)
    GROUP BY p.name`)
  if (!row) throw new Error('an aggregate without a row')
  const { markAt, balanceMicro, proven, ...since } = row
  if (markAt === null || balanceMicro === null) return since
  return { ...since, mark: { at: new Date(markAt), balanceMicro, proven: proven === 1 } }
}
