import type { Cut } from './cut.ts'

/** Everything the API has … */
export const STRIPE_LEFT_OUT = /\/stripe\/esm\/(resources(\.js|\/)|StripeEventNotificationHandler\.js$)/
/** … but for the parts the shop speaks to; `StripeClient` in src/payment/stripe.ts lets it speak to no others. */
export const SPOKEN_TO = /\/(Checkout\/(index|Sessions)|Events|PaymentIntents|Refunds)\.js$/

/** Parts of the client that are not even named. */
const NAMED_ONLY =
  /^ +this\.(?!checkout|events|paymentIntents|refunds|_)\w+ = (new \w+\(this\)|this\.accounts|_Error);\n/gm

/** What is said of a signature that does not fit: the shop answers with a code. */
const ADVICE = [
  `' Are you passing the raw request body you received from Stripe? \\n' +
                    ' If a webhook request is being forwarded by a third-party tool,' +
                    ' ensure that the exact request body, including JSON formatting and new line style, is preserved.\\n' +
`,
  `'Payload was provided as a parsed JavaScript object instead. \\n' +
                        'Signature verification is impossible without access to the original signed material. \\n' +
`,
  `'\\nLearn more about webhook signing and explore webhook integration examples for various frameworks at ' +
`,
  `\\n\\nNote: The provided signing secret contains whitespace. This often indicates an extra newline or space is in the value`,
] as const

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
      '_setAppInfo',
      '_prepResources',
    ],
    bodies: { _getPropsFromConfig: 'return config', getConstant: 'return Stripe[c]' },
    lines: NAMED_ONLY,
    instead: [
      ['Stripe.errors = _Error;', ''],
      ['Stripe.resources = resources;', ''],
    ],
  },
  {
    // Nobody listens to a client's events, and nothing is told of how long Stripe took.
    file: /\/stripe\/esm\/RequestSender\.js$/,
    unused: ['_rawRequest', '_streamingResponseHandler'],
    bodies: {
      _emitStripeNotice: '',
      _makeResponseEvent: 'return {}',
      _recordRequestMetrics: '',
      _getTelemetryHeader: 'return undefined',
    },
  },
  {
    // Where a call came from is told of no error here, and finding it out takes longer than writing the request.
    file: /\/stripe\/esm\/StripeResource\.js$/,
    instead: [['const callSiteStack = new Error().stack;', 'const callSiteStack = undefined;']],
  },
  { file: /\/stripe\/esm\/net\/FetchHttpClient\.js$/, unused: ['makeFetchWithRaceTimeout', 'toStream'] },
  {
    file: /\/stripe\/esm\/Webhooks\.js$/,
    unused: [
      'constructEvent',
      'constructEventWithoutVerification',
      'generateTestHeaderString',
      'verifyHeader',
    ],
    instead: ADVICE.map((advice) => [advice, ''] as const),
  },
  {
    file: /\/stripe\/esm\/utils\.js$/,
    unused: ['maybeExtractFromCloudProviderEnvelope', 'jsonStringifyRequestData'],
    bodies: { detectAIAgent: "return ''", attachCallSiteToError: '' },
  },
  {
    // Lists are read by `await` and the only lists are those of v1.
    file: /\/stripe\/esm\/autoPagination\.js$/,
    bodies: {
      makeAutoPaginationMethods: `return spec?.methodType === 'list' ? makeAutoPaginationMethodsFromIterator(
        new V1ListIterator(firstPagePromise, params, options, method, path, spec, stripeResource)) : null;`,
      getDoneCallback: 'return null',
      getItemCallback: 'return (item, next) => next(args[0](item))',
    },
  },
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
