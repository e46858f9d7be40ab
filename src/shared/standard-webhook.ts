const utf8 = new TextEncoder()

/**
 * Headers of a message signed as Standard Webhooks are: one signature a secret, so that receivers can change theirs at leisure.
 * @see https://www.standardwebhooks.com
 */
export async function signedHeaders(
  { id, body, secrets }: { id: string; body: string; secrets: readonly string[] },
  now: Date,
): Promise<Record<string, string>> {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  const signatures = await Promise.all(
    secrets.map((secret) => signatureOf(secret, `${id}.${timestamp}.${body}`)),
  )
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}

/** `whsec_` and base64 as the standard has it; anything else is taken as it is. */
async function signatureOf(secret: string, text: string): Promise<string> {
  const coded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret)?.[1]
  const bytes = coded ? Uint8Array.from(atob(coded), (char) => char.charCodeAt(0)) : utf8.encode(secret)
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const mac = await crypto.subtle.sign('HMAC', key, utf8.encode(text))
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(mac)))}`
}
