import { vi } from 'vitest'

/** A team at Cloudflare Access: its keys, and tokens signed by them or by others. */
export const TEAM = 'https://operators.cloudflareaccess.com'
export const AUDIENCE = 'f0a1'.repeat(16)

const utf8 = new TextEncoder()

type Claims = Record<string, unknown>

const encoded = (value: unknown): string => base64url(utf8.encode(JSON.stringify(value)))

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

export interface KeyPair {
  kid: string
  pair: CryptoKeyPair
}

let made = 0

export async function newKey(): Promise<KeyPair> {
  const rsa = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  }
  const pair = (await crypto.subtle.generateKey(rsa, true, ['sign', 'verify'])) as CryptoKeyPair
  return { kid: `key-${(made += 1)}`, pair }
}

/** What Access says of somebody who has signed in. */
export const claimsOf = (email: string, differs: Claims = {}): Claims => {
  const now = Math.floor(Date.now() / 1000)
  return {
    iss: TEAM,
    aud: [AUDIENCE],
    email,
    type: 'app',
    iat: now,
    nbf: now,
    exp: now + 3600,
    sub: '7335d417-61da-459d-899c-0a01c76a2f94',
    country: 'DE',
    ...differs,
  }
}

export async function signed({ kid, pair }: KeyPair, claims: Claims, header: Claims = {}): Promise<string> {
  const text = `${encoded({ alg: 'RS256', kid, typ: 'JWT', ...header })}.${encoded(claims)}`
  const mac = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', pair.privateKey, utf8.encode(text))
  return `${text}.${base64url(new Uint8Array(mac))}`
}

/** Signed by HMAC, with whatever a forger has at hand as the secret. */
export async function signedByHmac(secret: Uint8Array, claims: Claims, header: Claims): Promise<string> {
  const text = `${encoded(header)}.${encoded(claims)}`
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return `${text}.${base64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8.encode(text))))}`
}

export const unsigned = (claims: Claims, header: Claims): string => `${encoded(header)}.${encoded(claims)}.`

/** Access's public side, as long as the returned mock lives: `keys` are those it shows; asks are counted. */
export function showKeys(state: { keys: KeyPair[]; asks: number; down?: boolean }) {
  const { fetch: realFetch } = globalThis
  return vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    if (String(input) !== `${TEAM}/cdn-cgi/access/certs`) return realFetch(input, init)
    state.asks += 1
    if (state.down) return new Response('<h1>down</h1>', { status: 503 })
    const keys = await Promise.all(
      state.keys.map(async ({ kid, pair }) => ({
        ...((await crypto.subtle.exportKey('jwk', pair.publicKey)) as object),
        kid,
        use: 'sig',
        alg: 'RS256',
      })),
    )
    return Response.json({ keys, public_certs: [] })
  })
}
