import { createHmac, createSecretKey, hash, timingSafeEqual, type KeyObject } from 'node:crypto'

/** What the code finds around it, without threads: a digest that is there at once keeps a run repeatable. */
export function settleHost(): void {
  const mac = (key: KeyObject, data: Uint8Array) => createHmac('sha256', key).update(data).digest()
  const subtle = {
    digest: async (_name: string, data: Uint8Array) => own(hash('sha256', data, 'buffer')),
    importKey: async (_format: string, secret: Uint8Array) => createSecretKey(secret),
    sign: async (_name: string, key: KeyObject, data: Uint8Array) => own(mac(key, data)),
    verify: async (_name: string, key: KeyObject, signature: Uint8Array, data: Uint8Array) =>
      signature.length === 32 && timingSafeEqual(mac(key, data), signature),
  }
  Object.defineProperty(globalThis, 'crypto', { value: { subtle }, configurable: true })
}

/** Node's own buffers are parts of larger ones. */
const own = ({ buffer, byteOffset, byteLength }: Buffer) => buffer.slice(byteOffset, byteOffset + byteLength)
