import type { Db } from '../db/client.ts'
import type { Approval } from '../db/schema.ts'
import { networkOf } from '../order/network.ts'
import type { Id } from '../shared/id.ts'
import type { Log } from '../shared/log.ts'
import type { Currency } from '../shared/money.ts'
import { findApproval, listOpenApprovals } from './approvals.ts'
import { listAudit, type AuditPage } from './audit.ts'
import { blockRecipient, listBlocked, unblockRecipient, type BlockedRecipient } from './blocks.ts'
import { reportDay, type DayReport, type PaidAtStripe } from './day-report.ts'
import { answerQuestion, decide, type Answered, type Decided, type Wanted } from './decide.ts'
import { exportDays } from './export.ts'
import { findOrders, type OrderPage, type Search } from './find-orders.ts'
import { listOperators, setRole, type KnownOperator, type RoleChange, type RoleChanged } from './operators.ts'
import { cancelPrices, changePrices, listPrices, type Prices } from './prices.ts'
import type { Operator } from './role.ts'
import { endSession } from './session.ts'
import { paceOf } from './sign-in-pace.ts'
import { openSession, signIn, type Credentials, type Door } from './sign-in.ts'
import { switchGifting, type Switched } from './switch-gifting.ts'
import { tellStory, type OrderStory } from './tell-story.ts'
import { midnight, readSales, type Sales } from './today.ts'

/** All that operators may ask and do. */
export interface OperatorDesk {
  /** Who is at the door; `undefined` is a stranger. */
  signIn(given: Credentials, address: string | undefined): Promise<Operator | undefined>
  /** What a browser keeps after signing in by form, if this token opens and a form is allowed here. */
  openSession(token: string, address: string | undefined): Promise<string | undefined>
  /** Whatever else still has what this browser keeps is a stranger from now on. */
  endSession(kept: string): Promise<void>
  listOperators(): Promise<KnownOperator[]>
  setRole(change: RoleChange): Promise<RoleChanged>
  listAudit(asked: { order?: string | undefined; cursor?: string | undefined }): Promise<AuditPage>

  findOrders(asked: Search): Promise<OrderPage>
  tellStory(id: string): Promise<OrderStory | undefined>
  decide(wanted: Wanted): Promise<Decided>
  openApprovals(): Promise<Approval[]>
  answer(given: Answered): Promise<Decided>
  /** The order a second person is asked about. */
  orderAsked(approval: string): Promise<Id<'order'> | undefined>
  listBlocked(): Promise<BlockedRecipient[]>
  /** False when there was nothing to change. */
  setBlock(change: { by: Operator; username: string; reason: string; blocked: boolean }): Promise<boolean>
  /** The kill switch: no gifting call begins until it is lifted. */
  switchGifting(to: Switched): Promise<void>
  listPrices(currency: Currency): Promise<Prices>
  changePrices(change: Parameters<typeof changePrices>[1]): Promise<void>
  /** False where there is no such change that is still to come. */
  cancelPrices(change: Parameters<typeof cancelPrices>[1]): Promise<boolean>
  reportDay(day: Date): Promise<DayReport>
  exportDays(wanted: Parameters<typeof exportDays>[1]): ReturnType<typeof exportDays>
  /** What was sold since midnight, UTC. */
  salesToday(): Promise<Sales[]>
}

interface DeskDeps {
  db: Db
  now: () => Date
  log: Log
  door: Door
  /** Counts one attempt to sign in that failed; whether that is still few of this network. */
  fewFailures: (network: string) => Promise<boolean>
  lookUp: (orderId: Id<'order'>, ref: string | undefined) => Promise<string>
  wake: (orderId: Id<'order'>) => Promise<void>
  paidAtStripe: (since: Date, atMost: number) => Promise<PaidAtStripe[]>
  orderAtStripe: (id: string) => Promise<string | null | undefined>
}

export function operatorDesk(deps: DeskDeps): OperatorDesk {
  const { db, now } = deps
  const unhurried = paceOf(deps)
  return {
    signIn: (given, address) => unhurried(networkOf(address ?? ''), () => signIn(deps, given)),
    openSession: (token, address) => unhurried(networkOf(address ?? ''), () => openSession(deps, token)),
    endSession: (kept) => endSession(db, kept),
    listOperators: () => listOperators(db),
    setRole: (change) => setRole(deps, change),
    listAudit: (asked) => listAudit(db, asked),
    findOrders: (asked) => findOrders(deps, asked),
    tellStory: (id) => tellStory(db, id, now()),
    decide: (wanted) => decide(deps, wanted),
    openApprovals: () => listOpenApprovals(db, now()),
    orderAsked: async (id) => (await findApproval(db, id))?.orderId,
    answer: (given) => answerQuestion(deps, given),
    listBlocked: () => listBlocked(db),
    setBlock: ({ blocked, ...change }) => (blocked ? blockRecipient : unblockRecipient)(deps, change),
    listPrices: (currency) => listPrices(db, currency),
    changePrices: (change) => changePrices(deps, change),
    cancelPrices: (change) => cancelPrices(deps, change),
    reportDay: (day) => reportDay(deps, day),
    exportDays: (wanted) => exportDays(deps, wanted),
    salesToday: () => readSales(db, midnight(now()), now()),
    switchGifting: (to) => switchGifting(deps, to),
  }
}
