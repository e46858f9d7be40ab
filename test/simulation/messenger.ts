import type { Dice } from './dice.ts'
import type { Faults } from './faults.ts'
import type { Scheduler } from './scheduler.ts'
import type { Shop } from './shop.ts'
import type { Serve } from './versions.ts'
import type { Answered } from './webhooks.ts'

/** Brings webhooks as Stripe and the provider do: again until a 2xx, and not always in order. */
export interface Messenger {
  bring(letter: Letter): void
}

export interface Letter {
  name: string
  deliver: (shop: Shop) => Promise<Answered>
  /** Told after a 2xx: by now the effect is to be durable. */
  answered: () => void
  /** After these waits the sender gives up. */
  retryMs: readonly number[]
}

interface MessengerSetup {
  scheduler: Scheduler
  dice: Dice
  faults: Faults
  serve: Serve
  /** Stripe has a wrong address for us: while things go wrong, it brings nothing. */
  deaf: boolean
}

const DAY_MS = 24 * 3600_000
/** Stripe tries for three days. */
export const STRIPE_RETRY_MS = [
  5000,
  60_000,
  600_000,
  3600_000,
  4 * 3600_000,
  12 * 3600_000,
  DAY_MS,
  DAY_MS,
] as const
export const PROVIDER_RETRY_MS = [10_000, 60_000, 300_000, 1_800_000] as const
/** Nobody waits longer for an answer to a webhook. */
const LIMIT_MS = 15 * 60_000

export function messengerFor({ scheduler, dice, faults, serve, deaf }: MessengerSetup): Messenger {
  function attempt(letter: Letter, nth: number): void {
    serve(letter.name, LIMIT_MS, letter.deliver, (end) => {
      const arrived = end.kind === 'answered' && end.value === '2xx'
      scheduler.say(() => `webhook ${end.kind === 'answered' ? end.value : end.kind}`)
      if (arrived) return letter.answered()
      const wait = letter.retryMs[nth]
      if (wait !== undefined) scheduler.after(wait + dice.between(0, 1000), () => attempt(letter, nth + 1))
    })
  }

  return {
    bring(letter) {
      const unheard = deaf && letter.name === 'stripe' && !faults.isQuiet()
      if (unheard) faults.count('F14_webhook_never')
      if (unheard || faults.hit('F14_webhook_never')) {
        scheduler.say(() => `${letter.name} is never brought`)
        return
      }
      const shuffled = faults.hit('F14_webhook_shuffled') ? dice.between(1000, 60_000) : 0
      const late = faults.hit('F14_webhook_days_late') ? dice.between(3600_000, 3 * DAY_MS) : 0
      scheduler.after(dice.between(50, 2000) + shuffled + late, () => attempt(letter, 0))
      if (faults.hit('F14_webhook_twice'))
        scheduler.after(dice.between(50, 30_000), () => attempt(letter, letter.retryMs.length))
    },
  }
}
