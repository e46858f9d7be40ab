import { post, type Herald } from './herald.ts'

/** Any address, signed as Standard Webhooks does. @see https://github.com/standard-webhooks/standard-webhooks */
export const webhookHerald = (settings: { url: string; secrets: readonly string[] }): Herald => ({
  name: 'webhook',
  async tell({ code, open, since, at, detail }) {
    const id = `msg_${code}_${open ? 'open' : 'closed'}_${at.getTime()}`
    const timestamp = String(Math.floor(at.getTime() / 1000))
    const body = JSON.stringify({
      type: open ? 'alert.open' : 'alert.closed',
      timestamp: at.toISOString(),
      data: { code, since: since.toISOString(), detail },
    })
    const signatures = await Promise.all(
      settings.secrets.map((secret) => signatureOf(secret, `${id}.${timestamp}.${body}`)),
    )
    return post(settings.url, {
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signatures.join(' '),
      },
      body,
    })
  },
})

/** `whsec_` and base64 as the standard has it; anything else is taken as it is. */
async function signatureOf(secret: string, text: string): Promise<string> {
  const utf8 = new TextEncoder()
  const coded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret)?.[1]
  const bytes = coded ? Uint8Array.from(atob(coded), (char) => char.charCodeAt(0)) : utf8.encode(secret)
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const mac = await crypto.subtle.sign('HMAC', key, utf8.encode(text))
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(mac)))}`
}
