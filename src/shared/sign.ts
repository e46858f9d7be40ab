const utf8 = new TextEncoder()

/** Signs and checks, HMAC-SHA256. `purpose` keeps a signature for one thing from serving another. */
export interface Signer {
  sign(purpose: string, text: string): Promise<Uint8Array<ArrayBuffer>>
  /** Constant-time. */
  verify(purpose: string, text: string, signature: Uint8Array<ArrayBuffer>): Promise<boolean>
  /** Who signed before the secret was rotated, for as long as that secret is good. */
  before?: Signer
}

/** Signs with the newest secret, and takes what older ones that are still good have signed. */
export function signerFor(...newestFirst: readonly string[]): Signer {
  const [newest = '', ...older] = newestFirst
  const signer = signerWith(newest)
  if (older.length === 0) return signer
  const before = signerFor(...older)
  return {
    sign: signer.sign,
    verify: async (...signed) => (await signer.verify(...signed)) || before.verify(...signed),
    before,
  }
}

function signerWith(secret: string): Signer {
  const key = importHmac(secret, 'sign', 'verify')
  const message = (purpose: string, text: string) => utf8.encode(`${purpose}\n${text}`)
  return {
    sign: async (purpose, text) =>
      new Uint8Array(await crypto.subtle.sign('HMAC', await key, message(purpose, text))),
    verify: async (purpose, text, signature) =>
      crypto.subtle.verify('HMAC', await key, signature, message(purpose, text)),
  }
}

const importHmac = (secret: string, ...uses: ('sign' | 'verify')[]): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', utf8.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, uses)

/** Stands for a text in counts: the same text has the same, and without the secret nobody can tell which it was. */
export const keyedHash = async (signer: Signer, purpose: string, text: string): Promise<string> =>
  base64url((await signer.sign(purpose, text)).subarray(0, 16))

/** Checks a lower-case hex HMAC-SHA256 of a raw body by any of the secrets, in constant time. */
export async function isHexHmac(secrets: readonly string[], body: string, hex: string): Promise<boolean> {
  if (!/^[0-9a-f]{64}$/.test(hex)) return false
  const good = await Promise.all(
    secrets.map(async (secret) => {
      const key = await importHmac(secret, 'verify')
      return crypto.subtle.verify('HMAC', key, bytesFromHex(hex), utf8.encode(body))
    }),
  )
  return good.includes(true)
}

export async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', utf8.encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Equal texts, compared by digest so that time says nothing about where they differ. */
export async function sameSecret(given: string, expected: string): Promise<boolean> {
  const [a, b] = await Promise.all([sha256Hex(given), sha256Hex(expected)])
  return a === b
}

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** `undefined` when the text is no base64url. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]+$/.test(text) || text.length % 4 === 1) return undefined
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
}

const bytesFromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16))
