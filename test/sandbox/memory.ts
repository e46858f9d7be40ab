import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { finishLater } from './istar/orders.ts'
import type { IstarState } from './istar/state.ts'
import type { Ledger } from './ledger.ts'
import { postEvent } from './stripe/events.ts'
import { endLater } from './stripe/pay.ts'
import { finishRefund } from './stripe/refunds.ts'
import type { StripeState } from './stripe/state.ts'
import type { World } from './world.ts'

interface Kept {
  stripe: StripeState
  istar: IstarState
  ledger: Ledger
}

const SAVE_EVERY_MS = 1_000

/**
 * Keeps the sandbox's state in a file, because the shop's database outlives it: a provider that
 * forgot its orders over night would look like one that lost them.
 */
export function remember(world: World, file: string): { save: () => void } {
  recall(world, file)
  const save = () => {
    const { stripe, istar, ledger } = world
    writeFileSync(`${file}.new`, serialize({ stripe, istar, ledger } satisfies Kept))
    renameSync(`${file}.new`, file)
  }
  world.timers.every(SAVE_EVERY_MS, save)
  return { save }
}

function recall(world: World, file: string): void {
  const kept = read(file)
  if (!kept) return
  Object.assign(world.stripe, kept.stripe)
  Object.assign(world.istar, kept.istar, { lastCallAt: Number.NEGATIVE_INFINITY })
  Object.assign(world.ledger, kept.ledger)
  for (const order of world.istar.orders.values()) finishLater(world, order)
  for (const [id, end] of world.stripe.laterEnds) endLater(world, id, end)
  for (const refund of world.stripe.refunds.values()) {
    if (refund.status === 'pending') finishRefund(world, refund, 'succeeded')
  }
  for (const event of kept.stripe.events.values()) {
    if (event.pending_webhooks > 0) postEvent(world, event)
  }
}

function read(file: string): Kept | undefined {
  try {
    return deserialize(readFileSync(file)) as Kept
  } catch {
    // None yet, or one an older version wrote: begin anew.
    return undefined
  }
}
