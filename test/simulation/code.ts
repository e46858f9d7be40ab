import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readConfig } from '../../src/config.ts'
import { consumeDeadLetters, consumeDeliveries } from '../../src/delivery/consumer.ts'
import { wire } from '../../src/wire.ts'

/** What a Worker is made of: this version, or that of another checkout. */
export interface Code {
  readConfig: typeof readConfig
  wire: typeof wire
  consumeDeliveries: typeof consumeDeliveries
  consumeDeadLetters: typeof consumeDeadLetters
}

export const THIS: Code = { readConfig, wire, consumeDeliveries, consumeDeadLetters }

const known = new Map<string, Promise<Code>>()

/** `checkout`: a folder with another version of the shop, which meets the tables as they are here. */
export async function codeAt(checkout: string | undefined): Promise<Code | undefined> {
  if (checkout === undefined) return undefined
  const code = known.get(checkout) ?? load(checkout)
  known.set(checkout, code)
  return code
}

async function load(checkout: string): Promise<Code> {
  const from = (file: string) => import(pathToFileURL(resolve(checkout, 'src', file)).href)
  const [config, wired, consumer] = await Promise.all(
    ['config.ts', 'wire.ts', 'delivery/consumer.ts'].map(from),
  )
  return { ...config, ...wired, ...consumer } as Code
}
