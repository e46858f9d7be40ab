import { randomBytes } from 'node:crypto'

/** Where the shop and its sandbox stand. */
export interface Place {
  shop: string
  sandbox: string
}

/** Plays the part its beginning says; nobody had it before. */
export const mint = (part: string): string => `${part}_${randomBytes(5).toString('hex')}`
