import { and, eq, or, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../db/client.ts'
import { prepared } from '../db/prepared.ts'
import { orders, velocity, type Order, type VelocityKind } from '../db/schema.ts'
import { keyedHash, type Signer } from '../shared/sign.ts'
import { onlyIfChanged } from './order-store.ts'

/** One thing that is counted: who receives, which card pays, from which network. */
export interface Subject {
  kind: VelocityKind
  subject: string
}

export interface Count extends Subject {
  orders: number
  stars: number
}

interface Cap {
  orders: number
  stars: number
}

/** A day's worth of one generous person; a network may be a whole office or a mobile carrier's gateway. */
const CAPS: Record<VelocityKind, Cap> = {
  recipient: { orders: 10, stars: 25_000 },
  card: { orders: 10, stars: 25_000 },
  network: { orders: 40, stars: 100_000 },
}
const DAY_MS = 86_400_000
/** Over the cap the bank is asked to make sure; over this many times the cap a person is. */
const HOLD_FACTOR = 2

/** A partner through whom more is bought in a day may be in other hands than their own. */
const PARTNER_ORDERS = 1000

export const dayOf = (at: Date): number => Math.floor(at.getTime() / DAY_MS)

/** Who receives is counted by a keyed hash: enough to count by, too little to know. */
export const subjectsOf = async (
  signer: Signer,
  order: Pick<Order, 'username' | 'networkHash'>,
  card: string | null = null,
): Promise<Subject[]> => [
  { kind: 'recipient', subject: await keyedHash(signer, 'recipient', order.username) },
  ...(order.networkHash === null ? [] : [{ kind: 'network', subject: order.networkHash } as const]),
  ...(card === null ? [] : [{ kind: 'card', subject: card } as const]),
]

/** In the order in which they are named where several are over their caps. */
const KINDS = ['recipient', 'network', 'card'] as const satisfies VelocityKind[]

const countsOf = prepared(['day', ...KINDS], (db, { day, ...subjects }) =>
  db
    .select()
    .from(velocity)
    .where(
      and(
        eq(velocity.day, day),
        or(...KINDS.map((kind) => and(eq(velocity.kind, kind), eq(velocity.subject, subjects[kind])))),
      ),
    ),
)

/** For a batch: the day's counts of the given subjects, one of a kind, a row each at most. */
export const readCounts = (db: Db, day: number, subjects: readonly Subject[]) => {
  const none = { recipient: null, card: null, network: null }
  return countsOf(db, {
    day,
    ...none,
    ...Object.fromEntries(subjects.map((each) => [each.kind, each.subject])),
  })
}

/** For a batch: counts one order more, if the statement before it changed a row. */
export const countOrder = (db: Db, day: number, { kind, subject }: Subject, stars: number) =>
  db
    .insert(velocity)
    .select(sql`SELECT ${day}, ${kind}, ${subject}, 1, ${stars} WHERE ${onlyIfChanged}`)
    .onConflictDoUpdate({
      target: [velocity.day, velocity.kind, velocity.subject],
      set: { orders: sql`orders + 1` as SQL<number>, stars: sql`stars + excluded.stars` as SQL<number> },
    })

/** A row where so many were placed and paid that day through this partner that a person has to look. */
export const findPartnerOverCap = (db: Db, day: number, partner: string) =>
  db
    .select({ id: orders.id })
    .from(orders)
    .where(
      and(
        eq(orders.partner, partner),
        sql`${orders.createdAt} >= ${day * DAY_MS}`,
        sql`${orders.paidAt} IS NOT NULL`,
      ),
    )
    .limit(1)
    .offset(PARTNER_ORDERS)

/** The first count that has reached its cap: another order should be paid with strong authentication. */
export const atCap = (counts: readonly Count[]): Count | undefined =>
  counts.find(({ kind, orders, stars }) => orders >= CAPS[kind].orders || stars >= CAPS[kind].stars)

/** The first count so far over its cap that a person has to look. */
export const farOverCap = (counts: readonly Count[]): Count | undefined =>
  KINDS.flatMap((kind) => counts.filter((count) => count.kind === kind)).find(
    ({ kind, orders, stars }) =>
      orders > CAPS[kind].orders * HOLD_FACTOR || stars > CAPS[kind].stars * HOLD_FACTOR,
  )

/** SQL: whether an order of so many Stars more would take any of these counts so far over its cap. */
export const wouldBeFarOver = (day: number, subjects: readonly Subject[], stars: number): SQL =>
  sql.join(
    subjects.map(({ kind, subject }) => {
      const most = { orders: CAPS[kind].orders * HOLD_FACTOR, stars: CAPS[kind].stars * HOLD_FACTOR }
      return sql`coalesce((SELECT orders >= ${most.orders} OR stars + ${stars} > ${most.stars} FROM velocity
        WHERE day = ${day} AND kind = ${kind} AND subject = ${subject}), ${stars} > ${most.stars})`
    }),
    sql` OR `,
  )
