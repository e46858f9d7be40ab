import { createHmac } from 'node:crypto'
import type { Payments } from '../../../src/payment/payments.ts'
import { stripePayments } from '../../../src/payment/stripe.ts'
import { STRIPE_SECRETS } from '../secrets.ts'

/** A webhook as it stands in a request. */
export interface Signed {
  body: string
  signature: string
}

/** Signs as Stripe does; with two secrets while one is rolled. */
export function signedBy(secrets: readonly string[], body: string, at: number): Signed {
  const t = Math.floor(at / 1000)
  const signatures = secrets.map(
    (secret) => `v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`,
  )
  return { body, signature: [`t=${t}`, ...signatures].join(',') }
}

type ReadNews = Payments['readNews']

const readers = new Map<string, ReadNews>()

/** The real adapter's look at a signature. */
export function readerFor(secrets: string): ReadNews {
  let reader = readers.get(secrets)
  if (!reader) readers.set(secrets, (reader = adapter(secrets).readNews))
  return reader
}

const adapter = (secrets: string) =>
  stripePayments(
    { secretKey: 'sk_test', webhookSecrets: secrets.split(','), apiBase: undefined },
    () => undefined,
  )

/** Stripe's SDK is loaded at the first use; a run cannot wait for that. */
export async function loadReaders(): Promise<void> {
  const { older, newer } = STRIPE_SECRETS
  await Promise.all([older, `${newer},${older}`].map((secrets) => readerFor(secrets)('', '', new Date())))
}
