import type Stripe from 'stripe'
import { freshId } from '../random.ts'
import { isKnownCurrency } from './currencies.ts'
import { refused, type StripeAnswer } from './errors.ts'
import { integerAt, textAt, type Form } from './form-body.ts'

/** On the wire a decimal is text; the SDK makes an object of it. */
type WirePrice = Omit<Stripe.Price, 'unit_amount_decimal'> & { unit_amount_decimal: string }
export type WireLineItem = Omit<Stripe.LineItem, 'price'> & { price: WirePrice }

export function badLineItems(items: Form[]): StripeAnswer | undefined {
  const wrong = (path: string, message: string, code?: string) =>
    refused({ message, param: `line_items${path}`, ...(code ? { code } : {}) })
  if (items.length === 0) return wrong('', 'You must specify at least one line item.', 'parameter_missing')
  if (items.length > 100) return wrong('', 'There can be at most 100 line items.')
  const currencies = new Set(items.map((item) => textAt(item, 'price_data', 'currency')?.toLowerCase()))
  if (currencies.size > 1) return wrong('', 'All line items must have the same currency.')
  for (const [index, item] of items.entries()) {
    const missing = (name: string) =>
      wrong(`[${index}]${name}`, `Missing required param: line_items[${index}]${name}.`, 'parameter_missing')
    const currency = textAt(item, 'price_data', 'currency')
    const unit = integerAt(item, 'price_data', 'unit_amount')
    const quantity = integerAt(item, 'quantity')
    if (currency === undefined) return missing('[price_data][currency]')
    if (!isKnownCurrency(currency)) {
      return wrong(`[${index}][price_data][currency]`, `Invalid currency: ${currency}.`)
    }
    if (unit === undefined) return missing('[price_data][unit_amount]')
    if (unit < 0) {
      return wrong(`[${index}][price_data][unit_amount]`, 'This value must be greater than or equal to 0.')
    }
    if (textAt(item, 'price_data', 'product_data', 'name') === undefined) {
      return missing('[price_data][product_data][name]')
    }
    if (quantity === undefined) return missing('[quantity]')
    if (quantity < 1) return wrong(`[${index}][quantity]`, 'This value must be greater than or equal to 1.')
  }
  return undefined
}

export function lineItemOf(item: Form, createdS: number): WireLineItem {
  const currency = textAt(item, 'price_data', 'currency')?.toLowerCase() ?? ''
  const unit = integerAt(item, 'price_data', 'unit_amount') ?? 0
  const quantity = integerAt(item, 'quantity') ?? 0
  return {
    id: freshId('li_1', 23),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: unit * quantity,
    amount_tax: 0,
    amount_total: unit * quantity,
    currency,
    description: textAt(item, 'price_data', 'product_data', 'name') ?? null,
    metadata: {},
    price: {
      id: freshId('price_1', 23),
      object: 'price',
      active: false,
      billing_scheme: 'per_unit',
      created: createdS,
      currency,
      custom_unit_amount: null,
      livemode: false,
      lookup_key: null,
      metadata: {},
      nickname: null,
      product: freshId('prod_', 14),
      recurring: null,
      tax_behavior: 'unspecified',
      tiers_mode: null,
      transform_quantity: null,
      type: 'one_time',
      unit_amount: unit,
      unit_amount_decimal: String(unit),
    },
    quantity,
  } satisfies WireLineItem
}
