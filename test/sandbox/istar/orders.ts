import { randomUUID } from 'node:crypto'
import { json, type Answer, type Call, type Outcome } from '../http.ts'
import { asUsername, partOf } from '../usernames.ts'
import { isoNow, type World } from '../world.ts'
import { isQuantity, isRecipientOf, FEWEST, MOST } from './recipients.ts'
import type { IstarOrder, IstarStatus } from './state.ts'
import { postOrderEvent } from './webhooks.ts'

// About what a Star costs a reseller in TON; the exact rate means nothing here.
const TON_PER_STAR = 0.0111

const amountOf = (quantity: number) => Math.round(quantity * TON_PER_STAR * 10_000) / 10_000

export const asSeen = (order: IstarOrder) => ({
  order_id: order.id,
  status: order.status,
  username: order.username,
  quantity: order.quantity,
  amount: order.amount,
  created_at: order.createdAt,
  updated_at: order.updatedAt,
  order_type: 'star',
  error: order.error,
})

export function createStarOrder(world: World, call: Call): Outcome {
  const asked = readObject(call.body)
  if (!asked) return json(400, { error: 'The body must be a JSON object' })
  const username = asUsername(String(asked['username'] ?? ''))
  if (!username) return json(400, { error: 'Invalid username' })
  const { quantity } = asked
  if (!isQuantity(quantity)) return json(400, { error: `Quantity must be ${FEWEST} to ${MOST}` })
  if (asked['wallet_type'] !== 'TON') return json(400, { error: 'Unsupported wallet_type' })
  const recipient = String(asked['recipient_hash'] ?? '')
  const played = playPart(world, username)
  if (played) return played
  if (!isRecipientOf(world, username, recipient)) return json(400, { error: 'Recipient hash does not match' })
  const amount = amountOf(quantity)
  if (amount > world.istar.balance) return json(400, { error: 'insufficient balance' })
  const order = acceptOrder(world, { username, recipient, quantity, amount })
  return partOf(username) === 'hang' ? 'never' : json(200, asSeen(order))
}

/** What a speaking username does before anything is done; undefined: go on. */
function playPart(world: World, username: string): Outcome | undefined {
  const before = world.istar.calls.get(username) ?? 0
  world.istar.calls.set(username, before + 1)
  switch (partOf(username)) {
    case 'nobody':
      return json(404, { success: false, error: 'Recipient not found' })
    case 'channel':
      return json(422, { success: false, error: 'This username is a channel and cannot receive Stars' })
    case 'refuse':
      return json(400, { error: 'Recipient refused', message: 'This account does not accept Stars' })
    case 'lost':
      return 'never'
    case 'flaky':
      return before < 2 ? notCreated() : undefined
    default:
      return undefined
  }
}

const notCreated = () =>
  json(
    503,
    { error: 'service_unavailable', message: 'Service unavailable, order not created' },
    { 'retry-after': '1' },
  )

function acceptOrder(
  world: World,
  wanted: Pick<IstarOrder, 'username' | 'recipient' | 'quantity' | 'amount'>,
): IstarOrder {
  const { istar } = world
  const at = isoNow(world)
  const order: IstarOrder = {
    id: randomUUID(),
    ...wanted,
    status: 'pending',
    error: null,
    createdAt: at,
    updatedAt: at,
  }
  istar.orders.set(order.id, order)
  istar.balance = Math.round((istar.balance - order.amount) * 10_000) / 10_000
  finishLater(world, order)
  return order
}

/** Sees to it that an order reaches its end; nothing happens to one that has. */
export function finishLater(world: World, order: IstarOrder): void {
  const { settings, timers } = world
  const takesMs = isSlow(order) ? settings.slowMs : settings.giftMs
  timers.after(takesMs / 3, () => moveOrder(world, order, 'processing'))
  timers.after(takesMs, () => moveOrder(world, order, endOf(order)))
}

/** Brings everything under way to its end now, but what is slow by its name. */
export function finishAll(world: World): void {
  for (const order of world.istar.orders.values()) if (!isSlow(order)) moveOrder(world, order, endOf(order))
}

const isSlow = ({ username }: IstarOrder) => partOf(username) === 'slow'
const endOf = ({ username }: IstarOrder) => (partOf(username) === 'fails' ? 'failed' : 'completed')

/** Moves an order on; one that has ended stays as it is. */
export function moveOrder(world: World, order: IstarOrder, status: IstarStatus): boolean {
  if (order.status === 'completed' || order.status === 'failed' || order.status === status) return false
  order.status = status
  order.updatedAt = isoNow(world)
  if (status === 'completed') {
    const { username, quantity: stars, id: orderId, recipient } = order
    world.ledger.gifts.push({ username, stars, orderId, recipient, at: order.updatedAt })
  }
  if (status === 'failed') {
    order.error = 'Delivery failed, the amount was returned'
    world.istar.balance = Math.round((world.istar.balance + order.amount) * 10_000) / 10_000
  }
  if (status === 'completed' || status === 'failed') postOrderEvent(world, order)
  return true
}

export function readOrder(world: World, id: string): Answer {
  const order = world.istar.orders.get(id)
  return order ? json(200, asSeen(order)) : json(404, { error: 'Order not found' })
}

export function readBalance(world: World, call: Call): Answer {
  if (new URLSearchParams(call.query).get('wallet_type') !== 'TON') {
    return json(400, { error: 'Unsupported wallet_type' })
  }
  return json(200, { balance: world.istar.balance, currency: 'TON' })
}

function readObject(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}
