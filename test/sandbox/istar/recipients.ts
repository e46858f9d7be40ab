import { createHash } from 'node:crypto'
import { json, type Answer, type Call } from '../http.ts'
import { asUsername, partOf } from '../usernames.ts'
import type { World } from '../world.ts'

export const FEWEST = 50
export const MOST = 1_000_000

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12).toUpperCase()

/**
 * `moved…` belongs to somebody else at every look after the first: however often a shop
 * looks before the payment, the look before the gifting call finds another owner.
 */
function ownerOf(world: World, username: string): string {
  const handedOut = world.istar.recipients.get(username) ?? []
  const look = partOf(username) === 'moved' ? `${username}#${handedOut.length}` : username
  const recipient = hashOf(look)
  if (!handedOut.includes(recipient)) world.istar.recipients.set(username, [...handedOut, recipient])
  return recipient
}

/** Hashes of before a restart stay good, as they would at the provider. */
export const isRecipientOf = (world: World, username: string, recipient: string): boolean =>
  recipient === hashOf(username) || (world.istar.recipients.get(username) ?? []).includes(recipient)

export const isQuantity = (quantity: unknown): quantity is number =>
  Number.isInteger(quantity) && Number(quantity) >= FEWEST && Number(quantity) <= MOST

/** `durov_the_first` → `Durov The First`. */
const nameOf = (username: string) =>
  username
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')

export function searchRecipient(world: World, call: Call): Answer {
  const query = new URLSearchParams(call.query)
  const username = asUsername(query.get('username') ?? '')
  const refused = (status: number, error: string) => json(status, { success: false, error })
  if (!username) return refused(400, 'Invalid username')
  if (!isQuantity(Number(query.get('quantity')))) return refused(400, `Quantity must be ${FEWEST} to ${MOST}`)
  const part = partOf(username)
  if (part === 'nobody') return refused(404, 'Recipient not found')
  if (part === 'channel') return refused(422, 'This username is a channel and cannot receive Stars')
  return json(200, {
    success: true,
    myself: false,
    recipient: ownerOf(world, username),
    name: nameOf(username),
    photo: `${world.origin}/istar/photos/${username}.png`,
  })
}
