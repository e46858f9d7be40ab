import type Stripe from 'stripe'
import type { Shape } from './shapes.ts'

export const LOCALES: ReadonlySet<string> = new Set(
  `auto bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hr hu id it ja ko lt lv ms mt nb nl pl pt pt-BR
  ro ru sk sl sv th tr vi zh zh-HK zh-TW`.split(/\s+/),
)

/** `satisfies` keeps a name the SDK does not know out of a list. */
type Only<Params> = { readonly [Name in keyof Params]?: Shape }

const range = { gt: 'integer', gte: 'integer', lt: 'integer', lte: 'integer' } as const
const paging = { limit: 'integer', starting_after: 'text', ending_before: 'text', expand: ['text'] } as const

// `created` is a number or a range: read where it is used.
export const CREATED: Shape = range
const created = 'anything'

const productData = {
  name: 'text',
  description: 'text',
  images: ['text'],
  metadata: 'metadata',
  tax_code: 'text',
  unit_label: 'text',
} as const satisfies Only<Stripe.Checkout.SessionCreateParams.LineItem.PriceData.ProductData>

const priceData = {
  currency: 'text',
  unit_amount: 'integer',
  tax_behavior: 'text',
  product_data: productData,
} as const satisfies Only<Stripe.Checkout.SessionCreateParams.LineItem.PriceData>

export const SESSION_CREATE = {
  mode: 'text',
  ui_mode: 'text',
  success_url: 'text',
  cancel_url: 'text',
  client_reference_id: 'text',
  customer_email: 'text',
  expires_at: 'integer',
  locale: 'text',
  metadata: 'metadata',
  submit_type: 'text',
  expand: ['text'],
  allowed_payment_method_types: ['text'],
  adaptive_pricing: { enabled: 'flag' },
  automatic_tax: { enabled: 'flag' },
  billing_address_collection: 'text',
  allow_promotion_codes: 'flag',
  branding_settings: 'anything',
  custom_text: 'anything',
  customer_creation: 'text',
  origin_context: 'text',
  payment_method_options: 'anything',
  phone_number_collection: { enabled: 'flag' },
  invoice_creation: { enabled: 'flag' },
  line_items: [{ price_data: priceData, quantity: 'integer', metadata: 'metadata' }],
  payment_intent_data: {
    metadata: 'metadata',
    description: 'text',
    receipt_email: 'text',
    statement_descriptor: 'text',
    statement_descriptor_suffix: 'text',
    capture_method: 'text',
  } satisfies Only<Stripe.Checkout.SessionCreateParams.PaymentIntentData>,
} as const satisfies Only<Stripe.Checkout.SessionCreateParams>

export const SESSION_LIST = {
  ...paging,
  created,
  payment_intent: 'text',
  status: 'text',
} as const satisfies Only<Stripe.Checkout.SessionListParams>

export const REFUND_CREATE = {
  amount: 'integer',
  charge: 'text',
  currency: 'text',
  payment_intent: 'text',
  metadata: 'metadata',
  reason: 'text',
  expand: ['text'],
} as const satisfies Only<Stripe.RefundCreateParams>

export const REFUND_LIST = {
  ...paging,
  created,
  charge: 'text',
  payment_intent: 'text',
} as const satisfies Only<Stripe.RefundListParams>

export const EVENT_LIST = {
  ...paging,
  created,
  delivery_success: 'flag',
  type: 'text',
  types: ['text'],
} as const satisfies Only<Stripe.EventListParams>

export const DISPUTE_LIST = {
  ...paging,
  created,
  charge: 'text',
  payment_intent: 'text',
} as const satisfies Only<Stripe.DisputeListParams>

export const CHARGE_LIST = {
  ...paging,
  created,
  payment_intent: 'text',
} as const satisfies Only<Stripe.ChargeListParams>

export const INTENT_LIST = { ...paging, created } as const satisfies Only<Stripe.PaymentIntentListParams>
export const LINE_ITEM_LIST = paging
export const RETRIEVE = { expand: ['text'] } as const
