import type Stripe from 'stripe'
import { freshId } from '../random.ts'
import { nowS, type World } from '../world.ts'
import { refused, type StripeAnswer } from './errors.ts'
import { listAt, textAt, type FormMap } from './form-body.ts'
import type { Shape } from './shapes.ts'

export const ENDPOINT_CREATE = {
  url: 'text',
  enabled_events: ['text'],
  api_version: 'text',
  description: 'text',
  metadata: 'metadata',
} as const satisfies { readonly [Name in keyof Stripe.WebhookEndpointCreateParams]?: Shape }

/** A version is for ever: an update cannot change it. */
export const ENDPOINT_UPDATE = {
  url: 'text',
  enabled_events: ['text'],
  description: 'text',
  metadata: 'metadata',
  disabled: 'flag',
} as const satisfies { readonly [Name in keyof Stripe.WebhookEndpointUpdateParams]?: Shape }

const eventsIn = (form: FormMap) =>
  listAt(form, 'enabled_events') as Stripe.WebhookEndpointUpdateParams.EnabledEvent[]

export function badEndpoint(form: FormMap): StripeAnswer | undefined {
  const url = textAt(form, 'url') ?? ''
  if (!/^https?:\/\//.test(url)) return refused({ code: 'url_invalid', message: 'Invalid URL', param: 'url' })
  return eventsIn(form).length === 0
    ? refused({ code: 'parameter_missing', message: 'Missing required param: enabled_events.' })
    : undefined
}

/** The secret is told in the answer to this, and never again. */
export function createEndpoint(world: World, form: FormMap): Stripe.WebhookEndpoint {
  const endpoint = {
    id: freshId('we_1', 23),
    object: 'webhook_endpoint',
    api_version: textAt(form, 'api_version') ?? null,
    application: null,
    created: nowS(world),
    description: textAt(form, 'description') ?? null,
    enabled_events: eventsIn(form),
    livemode: false,
    metadata: {},
    status: 'enabled',
    url: textAt(form, 'url') ?? '',
  } as Stripe.WebhookEndpoint
  world.stripe.endpoints.set(endpoint.id, endpoint)
  return { ...endpoint, secret: freshId('whsec_', 32) }
}

export function updateEndpoint(endpoint: Stripe.WebhookEndpoint, form: FormMap): Stripe.WebhookEndpoint {
  const events = eventsIn(form)
  if (events.length > 0) endpoint.enabled_events = events
  const disabled = textAt(form, 'disabled')
  if (disabled !== undefined) endpoint.status = disabled === 'true' ? 'disabled' : 'enabled'
  endpoint.description = textAt(form, 'description') ?? endpoint.description
  return endpoint
}
