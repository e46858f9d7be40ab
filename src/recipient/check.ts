/** What is known of the account behind a name. `ref` and `photo` are the provider's own words for it. */
export type Recipient =
  | { status: 'found'; ref: string; name?: string; photo?: string }
  | { status: 'not_found' | 'ineligible' | 'unknown' }

/** Remembers answers for a short while; losing one costs a look-up and nothing else. */
export interface RecipientMemory {
  recall(username: string): Promise<Recipient | undefined>
  remember(username: string, recipient: Recipient, seconds: number): Promise<void>
}

interface CheckDeps {
  memory: RecipientMemory
  findRecipient: (username: string, patienceMs: number) => Promise<Recipient>
}

/** A name can change hands, but hardly between review and payment; it is checked anew before delivery in any case. */
const FOUND_S = 120
/** A name just registered should not stay refused for long. */
const REFUSED_S = 20
/** The provider answers one question a second: this is the wait for our turn, after which a buyer goes on without. */
const PATIENCE_MS = 5000

/** Who holds the name. Never throws and never takes long: an answer that does not come is `unknown`. */
export async function checkRecipient(
  { memory, findRecipient }: CheckDeps,
  username: string,
): Promise<Recipient> {
  const known = await memory.recall(username)
  if (known) return known
  const recipient = await findRecipient(username, PATIENCE_MS)
  if (recipient.status !== 'unknown')
    await memory.remember(username, recipient, recipient.status === 'found' ? FOUND_S : REFUSED_S)
  return recipient
}
