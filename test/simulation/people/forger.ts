import { STRIPE_SECRETS } from '../secrets.ts'
import type { Shop } from '../shop.ts'
import { eventObject, sessionObject } from '../stripe/objects.ts'
import { signedBy, type Signed } from '../stripe/post.ts'
import { providerWebhook, takeFromProvider, takeFromStripe, type Answered } from '../webhooks.ts'
import type { World } from '../world.ts'

const LIMIT_MS = 15 * 60_000
/** By now a signature is too old or too young for every clock there is: 300 s, and clocks 300 s off. */
const FOR_EVERY_CLOCK_MS = 660_000

/** Someone who writes webhooks that nobody has sent, or sends again what he has overheard. */
export function forge(world: World): void {
  const { faults } = world
  if (faults.hit('F22_forged')) sendForgery(world)
  if (faults.hit('F22_replayed')) sendOverheard(world)
  if (faults.hit('F22_future')) sendFromTheFuture(world)
}

/** Money for an order of his own, or the end of somebody's gift; everything right but the secret. */
function sendForgery(world: World): void {
  const { scheduler, dice, bank, reseller } = world
  const session = [...bank.sessions.values()].at(-1)
  if (!session) return
  const paid = sessionObject({ ...session, status: 'paid' })
  const body = JSON.stringify(eventObject('evt_forged', 'checkout.session.completed', paid))
  const forged = signedBy(['whsec_forged'], body, scheduler.now())
  const unsigned = { body, signature: dice.pick(['', 't=1', `t=${Math.floor(scheduler.now() / 1000)},v1=`]) }
  refused(world, 'a forged payment', (shop) => takeFromStripe(shop, dice.chance(0.8) ? forged : unsigned))
  const gift = [...reseller.orders.keys()].at(-1)
  if (gift)
    refused(world, 'a forged end of a gift', (shop) =>
      takeFromProvider(shop, providerWebhook(gift, 'completed', 'another secret')),
    )
}

function sendOverheard(world: World): void {
  const { scheduler, dice, overheard } = world
  const old = overheard.filter(({ at }) => at < scheduler.now() - FOR_EVERY_CLOCK_MS)
  if (old.length > 0)
    refused(world, 'a webhook of old', (shop) => takeFromStripe(shop, dice.pick(old).signed))
}

/** Signed by Stripe itself, but for a time to come. */
function sendFromTheFuture(world: World): void {
  const { scheduler, dice, bank } = world
  const event = bank.events.at(-1)
  if (!event) return
  const at = scheduler.now() + FOR_EVERY_CLOCK_MS + dice.between(0, 3600_000)
  const early: Signed = signedBy([STRIPE_SECRETS.older, STRIPE_SECRETS.newer], event.body, at)
  refused(world, 'a webhook from the future', (shop) => takeFromStripe(shop, early))
}

function refused(
  { scheduler, serveRequest }: World,
  what: string,
  work: (shop: Shop) => Promise<Answered>,
): void {
  serveRequest('forger', LIMIT_MS, work, (end) => {
    scheduler.say(() => `${what}: ${end.kind === 'answered' ? end.value : end.kind}`)
    if (end.kind === 'answered' && end.value === '2xx') scheduler.break('F22', `${what} was taken`)
  })
}
