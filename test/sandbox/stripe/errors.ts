import { json, type Answer } from '../http.ts'

export interface StripeAnswer extends Answer {
  /** False where Stripe refuses before it begins: such answers are not kept under an idempotency key. */
  begun: boolean
}

interface Words {
  type?: string
  code?: string
  message: string
  param?: string
  decline_code?: string
}

const DOCS = 'https://stripe.com/docs/error-codes/'

const inWords = (status: number, { type = 'invalid_request_error', code, ...words }: Words): Answer =>
  json(status, {
    error: { type, ...(code ? { code, doc_url: DOCS + code.replaceAll('_', '-') } : {}), ...words },
  })

/** Refused by the checks in front: nothing began. */
export const refused = (words: Words, status = 400): StripeAnswer => ({
  ...inWords(status, words),
  begun: false,
})

/** Refused by the state of things: the call ran, and its answer is kept. */
export const failed = (words: Words, status = 400): StripeAnswer => ({
  ...inWords(status, words),
  begun: true,
})

export const done = (body: unknown): StripeAnswer => ({ ...json(200, body), begun: true })

/** 404 for an id in the path, 400 for one in a parameter. */
export const missing = (what: string, id: string, param = 'id', status = 404): StripeAnswer =>
  failed({ code: 'resource_missing', message: `No such ${what}: '${id}'`, param }, status)

const TROUBLE: Record<number, Words> = {
  401: { message: 'Invalid API Key provided.' },
  404: { code: 'resource_missing', message: 'No such object' },
  409: { code: 'lock_timeout', message: 'This object cannot be accessed right now. Try again.' },
  429: { code: 'rate_limit', message: 'Too many requests hit the API too quickly.' },
}

export const trouble = (status: number): StripeAnswer =>
  refused(
    TROUBLE[status] ??
      (status < 500
        ? { message: 'Bad request.' }
        : { type: 'api_error', message: 'An error occurred on Stripe’s side.' }),
    status,
  )
