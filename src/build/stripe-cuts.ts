import type { Cut } from './cut.ts'

/** Everything the API has … */
export const STRIPE_LEFT_OUT = /\/stripe\/esm\/(resources(\.js|\/)|StripeEventNotificationHandler\.js$)/
/** … but for the parts the shop speaks to; `StripeClient` in src/payment/stripe.ts lets it speak to no others. */
export const SPOKEN_TO = /\/(Checkout\/(index|Sessions)|Events|PaymentIntents|Refunds)\.js$/

/** Never called here: thin events, Stripe's v2 API, streams, signatures without `await`, clients made of clients. */
export const STRIPE_CUTS: readonly Cut[] = [
  {
    file: /\/stripe\/esm\/stripe\.core\.js$/,
    unused: [
      '_buildEventNotification',
      'withStripeContext',
      'parseEventNotification',
      'parseEventNotificationAsync',
      'parseEventNotificationWithoutVerification',
      'notificationHandler',
      'notificationHandlerWithoutVerification',
      'rawRequest',
      'getAppInfoAsString',
    ],
    instead: [['Stripe.errors = _Error;', '']],
  },
  { file: /\/stripe\/esm\/RequestSender\.js$/, unused: ['_rawRequest', '_streamingResponseHandler'] },
  {
    file: /\/stripe\/esm\/Webhooks\.js$/,
    unused: [
      'constructEvent',
      'constructEventWithoutVerification',
      'generateTestHeaderString',
      'verifyHeader',
    ],
  },
  { file: /\/stripe\/esm\/utils\.js$/, unused: ['maybeExtractFromCloudProviderEnvelope'] },
  { file: /\/stripe\/esm\/autoPagination\.js$/, unused: ['V2ListIterator', 'V1SearchIterator'] },
  {
    // An answer is judged by its status and code: the kinds of errors of v2 and of OAuth are those of v1 here.
    file: /\/stripe\/esm\/Error\.js$/,
    bodies: {
      generateV2Error: 'return generateV1Error(rawStripeError)',
      generateOAuthError: 'return generateV1Error(rawStripeError)',
    },
  },
  // Decimals and numbers beyond 2^53 stay the strings that Stripe sends; the shop reads none.
  {
    file: /\/stripe\/esm\/resources\/Checkout\/Sessions\.js$/,
    fields: ['requestSchema', 'responseSchema'],
    unused: ['update', 'listLineItems'],
  },
  {
    file: /\/stripe\/esm\/resources\/PaymentIntents\.js$/,
    unused: [
      'list',
      'create',
      'update',
      'search',
      'applyCustomerBalance',
      'cancel',
      'capture',
      'confirm',
      'incrementAuthorization',
      'verifyMicrodeposits',
      'listAmountDetailsLineItems',
    ],
  },
  { file: /\/stripe\/esm\/resources\/Refunds\.js$/, unused: ['update', 'cancel'] },
  { file: /\/stripe\/esm\/Decimal\.js$/, whole: 'export const Decimal = { from: (text) => text }' },
  {
    file: /\/stripe\/esm\/V2Coercion\.js$/,
    whole: `export const coerceV2RequestData = (data) => data
      export const coerceV2ResponseData = (data) => data`,
  },
]
