import type { GiftOutcome, GiftProvider } from '../../../src/delivery/gift-provider.ts'
import { istarProvider } from '../../../src/delivery/providers/istar.ts'
import type { Dice } from '../dice.ts'
import type { Faults } from '../faults.ts'
import type { Scheduler } from '../scheduler.ts'
import { ISTAR_SECRET } from '../secrets.ts'
import type { Reseller, ResellerOrder } from './reseller.ts'

/** The longest a provider may take to carry out a call it never answered: what the settle window allows for. */
export const LATEST_MS = 100_000
/** A stale answer is at most this old. */
const STALE_MS = 120_000

/** Only to check signatures: that takes no connection. */
const ADAPTER = istarProvider(
  { base: 'https://istar.test', apiKey: 'simulation', webhookSecrets: [ISTAR_SECRET] },
  () => undefined,
)

interface PortSetup {
  scheduler: Scheduler
  dice: Dice
  faults: Faults
  reseller: Reseller
  /** Asked before a gifting call goes out: may this be called at all? */
  calling: (username: string, stars: number) => void
}

/** The gifting port as its adapter offers it. */
export function providerOver({ scheduler, dice, faults, reseller, calling }: PortSetup): GiftProvider {
  const quickly = [150, 2500] as const

  function give(username: string, recipientRef: string, stars: number): GiftOutcome {
    if (faults.hit('F12_try_later'))
      return dice.chance(0.5)
        ? { kind: 'try_later', why: 'provider_busy', afterSeconds: dice.between(1, 90) }
        : { kind: 'try_later', why: 'provider_wallet_empty' }
    if (faults.hit('F12_server_error')) return { kind: 'unknown', why: 'provider_500' }
    if (faults.hit('F11_call_lost')) return { kind: 'unknown', why: 'provider_no_answer' }
    if (faults.hit('F12_refused') || recipientRef !== reseller.holderOf(username))
      return { kind: 'refused', why: 'provider_refused_400' }
    if (faults.hit('F11_call_applied_late')) {
      scheduler.after(dice.between(1000, LATEST_MS), () => reseller.accept(username, recipientRef, stars))
      return { kind: 'unknown', why: 'provider_no_answer' }
    }
    const { ref, costMicro } = reseller.accept(username, recipientRef, stars)
    if (faults.hit('F11_call_applied')) return { kind: 'unknown', why: 'provider_no_answer' }
    return { kind: 'accepted', ref, costMicro }
  }

  /** The state it had some time ago. */
  const asItWas = ({ state, endedAt }: ResellerOrder) =>
    endedAt !== undefined && scheduler.now() - endedAt < STALE_MS && faults.hit('F13_lookup_stale')
      ? 'working'
      : state

  return {
    name: 'istar',
    findRecipient: (username) =>
      scheduler.ask(`who is @${username}`, quickly, () => {
        if (faults.hit('F13_lookup_down')) return { status: 'unknown' }
        if (faults.hit('F12_recipient_refused')) return { status: dice.pick(['not_found', 'ineligible']) }
        return { status: 'found', ref: reseller.holderOf(username) }
      }),
    giveStars: ({ username, recipientRef, stars }) =>
      scheduler.ask(`give @${username} ${stars} Stars`, [200, 20_000], () => {
        calling(username, stars)
        const outcome = give(username, recipientRef, stars)
        scheduler.say(() => `gifting call for @${username} → ${JSON.stringify(outcome)}`)
        return outcome
      }),
    readOrder: (ref) =>
      scheduler.ask(`where is ${ref}`, quickly, () => {
        const order = reseller.orders.get(ref)
        if (!order || faults.hit('F13_lookup_down')) return undefined
        const { username, stars, costMicro } = order
        return {
          ref,
          state: asItWas(order),
          username,
          stars,
          costMicro,
          createdAt: new Date(order.createdAt),
        }
      }),
    readBalance: () =>
      scheduler.ask('balance', quickly, () =>
        faults.hit('F13_wallet_down') ? undefined : reseller.balance(),
      ),
    readNews: ADAPTER.readNews,
  }
}
