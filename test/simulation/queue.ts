import type { Dice } from './dice.ts'
import type { Faults } from './faults.ts'
import type { Scheduler } from './scheduler.ts'
import type { Shop } from './shop.ts'
import type { Serve } from './versions.ts'

interface Message {
  id: string
  body: unknown
  attempts: number
}

/** At least once, in no order, with delays, and a second queue for what was tried too often. */
export interface Queue {
  sendBatch(messages: { body: unknown }[]): Promise<void>
}

interface QueueSetup {
  scheduler: Scheduler
  dice: Dice
  faults: Faults
  maxRetries: number
  isDown: () => boolean
  /** While nothing arrives at all. */
  lost: () => boolean
  /** Told of each order whose message was given up. */
  dead: (orderId: string) => void
  serve: Serve
}

/** The consumer's wall limit, and how long a batch that nobody answers for stays hidden. */
const LIMIT_MS = 15 * 60_000
const HIDDEN_MS = 30_000
const LARGEST_BATCH = 10

export function queueFor(setup: QueueSetup): Queue {
  const { scheduler, dice, faults, maxRetries, isDown } = setup
  const ready = { live: [] as Message[], dead: [] as Message[] }
  const pulling = { live: false, dead: false }
  let made = 0

  function put(kind: 'live' | 'dead', message: Message, delayMs: number): void {
    scheduler.after(delayMs, () => {
      ready[kind].push(message)
      if (pulling[kind]) return
      pulling[kind] = true
      scheduler.after(dice.between(1, 500), () => pull(kind))
    })
  }

  function pull(kind: 'live' | 'dead'): void {
    pulling[kind] = false
    const batch = ready[kind].splice(0, dice.between(1, LARGEST_BATCH))
    if (ready[kind].length > 0) {
      pulling[kind] = true
      scheduler.after(1, () => pull(kind))
    }
    if (batch.length === 0) return
    work(kind, batch)
    // Another consumer was given the same messages.
    if (kind === 'live' && faults.hit('F9_two_consumers'))
      scheduler.after(dice.between(0, 400), () => work(kind, batch.map(anew), () => undefined))
  }

  const anew = (message: Message): Message => ({ ...message, id: `${message.id}+` })

  function work(kind: 'live' | 'dead', messages: Message[], retry = giveBack): void {
    const wishes = new Map<string, number | 'ack'>()
    const again = (message: Message, delayMs: number) => retry(kind, message, delayMs)
    const batch = batchOf(kind, messages, wishes)
    const ctx = { waitUntil: () => undefined }
    const run = (shop: Shop) => (kind === 'live' ? shop.consume(batch, ctx) : shop.consumeDead(batch))
    setup.serve(kind === 'live' ? 'consumer' : 'dead letters', LIMIT_MS, run, (end) => {
      for (const message of messages) {
        const wish = wishes.get(message.id)
        if (end.kind === 'died') again(message, HIDDEN_MS)
        else if (typeof wish === 'number') again(message, wish)
        else if (end.kind === 'threw' && wish === undefined) again(message, dice.between(0, 2000))
      }
    })
  }

  function giveBack(kind: 'live' | 'dead', message: Message, delayMs: number): void {
    const tried = { ...message, attempts: message.attempts + 1 }
    if (kind === 'live' && setup.lost()) return
    if (kind === 'dead' || tried.attempts <= maxRetries) return put(kind, tried, delayMs)
    faults.count('F21_dead_letter')
    setup.dead(orderIn(message.body))
    scheduler.say(() => `dead letter ${JSON.stringify(message.body)}`)
    put('dead', { ...message, attempts: 1 }, dice.between(0, 5000))
  }

  return {
    sendBatch: (bodies) =>
      scheduler.ask('send to the queue', [3, 30], () => {
        if (isDown() || faults.hit('F8_send_fails')) throw new Error('queue unavailable')
        for (const { body } of bodies) {
          const message: Message = { id: `msg_${++made}`, body, attempts: 1 }
          if (faults.hit('F5_queue_twice')) put('live', anew(message), dice.between(0, 20_000))
          if (setup.lost() || faults.hit('F7_queue_loses')) continue
          put('live', message, faults.hit('F6_queue_delays') ? dice.between(1000, 300_000) : 0)
        }
      }),
  }
}

const orderIn = (body: unknown): string => (body as { orderId: string }).orderId

function batchOf(kind: 'live' | 'dead', messages: Message[], wishes: Map<string, number | 'ack'>) {
  const batch = {
    queue: kind === 'live' ? 'deliveries' : 'deliveries-dead',
    messages: messages.map(({ id, body, attempts }) => ({
      id,
      body,
      attempts,
      timestamp: new Date(0),
      ack: () => void wishes.set(id, 'ack'),
      retry: (options?: { delaySeconds?: number }) =>
        void wishes.set(id, (options?.delaySeconds ?? 0) * 1000),
    })),
  }
  return batch as unknown as MessageBatch
}
