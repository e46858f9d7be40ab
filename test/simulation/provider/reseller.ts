import type { Dice } from '../dice.ts'
import type { Faults } from '../faults.ts'
import type { Scheduler } from '../scheduler.ts'

export interface ResellerOrder {
  ref: string
  username: string
  /** Whom the Stars went to. */
  holder: string
  stars: number
  costMicro: number
  state: 'working' | 'completed' | 'failed'
  createdAt: number
  endedAt: number | undefined
}

export interface Reseller {
  orders: Map<string, ResellerOrder>
  holderOf(username: string): string
  /** Somebody else has the name now. */
  handOver(username: string): void
  handedOver: Set<string>
  costOf(stars: number): number
  balance(): number
  fillUp(micro: number): void
  /** Takes the money and begins; ends by itself after a while. */
  accept(username: string, holder: string, stars: number): ResellerOrder
}

interface ResellerSetup {
  scheduler: Scheduler
  dice: Dice
  faults: Faults
  emit: (order: ResellerOrder) => void
  /** Told whenever a gift has been begun, made or failed. */
  moved: () => void
}

export const MICRO_PER_STAR = 11_100

/** The provider's side of the line: a ledger of gifts and a prepaid wallet that falls by exactly what was bought. */
export function resellerFor({ scheduler, dice, faults, emit, moved }: ResellerSetup): Reseller {
  const orders = new Map<string, ResellerOrder>()
  const handedOver = new Set<string>()
  let balance = 500_000_000

  function end(order: ResellerOrder, state: 'completed' | 'failed'): void {
    order.state = state
    order.endedAt = scheduler.now()
    if (state === 'failed') balance += order.costMicro
    scheduler.say(() => `provider ${state} ${order.ref} for @${order.username}`)
    moved()
    emit(order)
  }

  const costOf = (stars: number) => stars * MICRO_PER_STAR

  return {
    orders,
    handedOver,
    costOf,
    holderOf: (username) => (handedOver.has(username) ? `new-${username}` : `ref-${username}`),
    handOver: (username) => {
      scheduler.say(() => `@${username} changes hands`)
      handedOver.add(username)
    },
    balance: () => balance,
    fillUp(micro) {
      scheduler.say(() => `the wallet is filled up with ${micro / 1_000_000}`)
      balance += micro
    },
    accept(username, holder, stars) {
      const order: ResellerOrder = {
        ref: `gift_${orders.size + 1}`,
        username,
        holder,
        stars,
        costMicro: costOf(stars),
        state: 'working',
        createdAt: scheduler.now(),
        endedAt: undefined,
      }
      orders.set(order.ref, order)
      balance -= order.costMicro
      scheduler.say(() => `provider takes ${order.ref}: ${stars} Stars for @${username}`)
      moved()
      const fails = faults.hit('F12_fails_later')
      const takesMs = dice.chance(0.05) ? dice.between(300_000, 3_600_000) : dice.between(500, 90_000)
      scheduler.after(takesMs, () => end(order, fails ? 'failed' : 'completed'))
      return order
    },
  }
}
