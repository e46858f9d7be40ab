import { createHmac, timingSafeEqual } from 'node:crypto'

/** What makes a webhook unbelievable. @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
export type Doubt = 'no_headers' | 'too_old_or_new' | 'wrong_signature'

const TOLERANCE_S = 300

interface Received {
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** As a partner would check it, by the public specification and none of the shop's code. */
export function doubtAbout(
  { headers, body }: Received,
  secrets: readonly string[],
  nowS: number,
): Doubt | undefined {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(
    (name) => headers[name],
  )
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string')
    return 'no_headers'
  if (!/^\d+$/.test(timestamp) || Math.abs(Number(timestamp) - nowS) > TOLERANCE_S) return 'too_old_or_new'
  const expected = secrets.map((secret) =>
    createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
      .update(`${id}.${timestamp}.${body}`)
      .digest(),
  )
  const given = signatures
    .split(' ')
    .flatMap((part) => (part.startsWith('v1,') ? [Buffer.from(part.slice('v1,'.length), 'base64')] : []))
  const right = given.some((one) =>
    expected.some((other) => one.length === other.length && timingSafeEqual(one, other)),
  )
  return right ? undefined : 'wrong_signature'
}
