import Stripe from 'stripe'
import { EVENTS_USED } from '../../payment/stripe-news.ts'
import { Trouble } from '../runner.ts'

/** What has to happen so that Stripe sends the shop exactly the news it reads. */
export interface EndpointPlan {
  url: string
  /** Of ours, made for the API version of the SDK. */
  good: Stripe.WebhookEndpoint | undefined
  /** Of ours, made for another version, which Stripe cannot change: to be replaced. */
  outdated: Stripe.WebhookEndpoint[]
  todo: 'nothing' | 'update' | 'create' | 'remove_outdated'
}

type Events = Stripe.WebhookEndpointCreateParams.EnabledEvent[]

const DESCRIPTION = 'TrustGifts: payments, refunds, disputes'
/** One account has few of them. */
const MOST = 100

/** Finds the shop's endpoints by their address, whoever made them. */
export async function planEndpoint(stripe: Stripe, origin: string): Promise<EndpointPlan> {
  const url = `${origin}/webhooks/stripe`
  const { data } = await stripe.webhookEndpoints.list({ limit: MOST })
  const ours = data.filter((endpoint) => endpoint.url === url)
  const good = ours.find(({ api_version }) => api_version === Stripe.API_VERSION)
  const outdated = ours.filter(({ api_version }) => api_version !== Stripe.API_VERSION)
  const rest = outdated.length > 0 ? 'remove_outdated' : 'nothing'
  return { url, good, outdated, todo: good ? (isRight(good) ? rest : 'update') : 'create' }
}

const isRight = ({ enabled_events, status }: Stripe.WebhookEndpoint): boolean =>
  status === 'enabled' && [...enabled_events].toSorted().join() === [...EVENTS_USED].toSorted().join()

/** The same in words, for the person at the terminal. */
export function planTold({ url, good, outdated, todo }: EndpointPlan): string[] {
  const others = outdated.map(({ id, api_version }) => `${id} (${api_version ?? 'version of the account'})`)
  switch (todo) {
    case 'nothing':
      return [
        `${good?.id} at ${url} is as it should be: ${EVENTS_USED.length} events, ${Stripe.API_VERSION}.`,
      ]
    case 'update':
      return [`${good?.id} at ${url}: enabled, with these events and no other:`, ...listed()]
    case 'remove_outdated':
      return [`${good?.id} at ${url} is as it should be.`, `Removed: ${others.join(', ')}`]
    case 'create':
      return [
        `A new endpoint at ${url}, ${Stripe.API_VERSION}, for these events:`,
        ...listed(),
        ...(others.length > 0
          ? [`${others.join(', ')} stays meanwhile. Run this again when events arrive: then it is removed.`]
          : []),
      ]
  }
}

const listed = () => EVENTS_USED.map((event) => `  ${event}`)

/** Does what is planned. `keep` takes the signing secret of a new endpoint; if it cannot, the endpoint goes again. */
export async function applyPlan(
  stripe: Stripe,
  plan: EndpointPlan,
  keep: (secret: string) => Promise<boolean>,
): Promise<void> {
  const { url, good, outdated, todo } = plan
  const enabled_events = EVENTS_USED as Events
  if (todo === 'update' && good)
    await stripe.webhookEndpoints.update(good.id, { enabled_events, disabled: false })
  if (todo === 'remove_outdated') for (const { id } of outdated) await stripe.webhookEndpoints.del(id)
  if (todo !== 'create') return
  const made = await stripe.webhookEndpoints.create({
    url,
    enabled_events,
    api_version: Stripe.API_VERSION as Stripe.WebhookEndpointCreateParams.ApiVersion,
    description: DESCRIPTION,
  })
  if (made.secret !== undefined && (await keep(made.secret))) return
  await stripe.webhookEndpoints.del(made.id)
  throw new Trouble('The signing secret found no place; the endpoint was taken back. Nothing has changed.')
}
