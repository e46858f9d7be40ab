import type { GiftProvider } from '../../src/delivery/gift-provider.ts'
import type { Payments } from '../../src/payment/payments.ts'
import type { Engine } from './d1/engine.ts'
import type { Settings, Shop } from './shop.ts'
import type { Bank } from './stripe/bank.ts'

/** The shop with one safeguard switched off, from outside: by its ports, its settings, or the SQL on its way to D1. */
export interface Variant {
  name: string
  /** What is missing. */
  without: string
  settings?: Settings
  /** As many parameters as before. */
  sql?: (sql: string) => string
  /** True for a batch that is answered but not kept. */
  forget?: (sql: readonly string[]) => boolean
  payments?: (port: Payments) => Payments
  provider?: (port: GiftProvider, engine: Engine) => GiftProvider
  shop?: (shop: Shop, inside: { bank: () => Bank; d1: D1Database }) => Shop
  noSweep?: boolean
  randomRefundKey?: boolean
}

export const ALL_SAFE: Variant = { name: 'all_safe', without: 'nothing' }

/** Not an invariant: the variant itself does not work. */
export const UNFIT = 'unfit'
