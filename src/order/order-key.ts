import { idFromBytes, type Id } from '../shared/id.ts'
import { base64url, sha256Hex, type Signer } from '../shared/sign.ts'

/** What one Idempotency-Key stands for: the same key gives the same order, and again the key to it. */
export interface OrderName {
  id: Id<'order'>
  /** 128 bits; only its hash is stored. */
  key: string
  keyHash: string
}

/**
 * What the key stands for, and behind it what it stood for before the signing secret was rotated: a request that is sent
 * again means the order that it made then.
 */
export async function namesOfOrder(
  signer: Signer,
  idempotencyKey: string,
): Promise<[OrderName, ...OrderName[]]> {
  const name = await nameOrder(signer, idempotencyKey)
  return signer.before ? [name, ...(await namesOfOrder(signer.before, idempotencyKey))] : [name]
}

/** Derived, not drawn: a replay can answer with the order key although the shop keeps only its hash. */
export async function nameOrder(signer: Signer, idempotencyKey: string): Promise<OrderName> {
  const id = idFromBytes('order', await signer.sign('order-id', idempotencyKey))
  const key = base64url((await signer.sign('order-key', id)).subarray(0, 16))
  return { id, key, keyHash: await sha256Hex(key) }
}
