/** Who really delivers Stars. Only an adapter knows the provider's words, status codes and error pages. */
export interface GiftProvider {
  name: string
  /** Who holds the name now. Waits for its turn no longer than `patienceMs`, then says `unknown`. */
  findRecipient(username: string, patienceMs: number): Promise<RecipientFound>
  /** The gifting call: made once, never repeated in here. */
  giveStars(gift: Gift): Promise<GiftOutcome>
  /** Where an accepted order stands. */
  readOrder(ref: string): Promise<ProviderOrder | undefined>
  /** What is left in the prepaid wallet, in millionths of its unit; `undefined` when nobody could say. */
  readBalance(): Promise<number | undefined>
  /** Checks a webhook's signature and tells which of the provider's orders it speaks of. */
  readNews(body: string, signature: string): Promise<ProviderNews | undefined>
}

export type RecipientFound =
  | { status: 'found'; ref: string; name?: string; photo?: string }
  | { status: 'not_found' | 'ineligible' }
  | { status: 'unknown' }

export interface Gift {
  username: string
  /** The provider's own handle for whoever holds the name. */
  recipientRef: string
  stars: number
}

export type GiftOutcome =
  | { kind: 'accepted'; ref: string; costMicro: number | null } // the provider has it and works on it
  | { kind: 'refused'; why: string } // provably not done, and never will be
  | { kind: 'try_later'; why: string; afterSeconds?: number } // provably not done, may work later
  | { kind: 'unknown'; why: string } // may or may not have been done

export interface ProviderOrder {
  ref: string
  state: 'working' | 'completed' | 'failed'
  /** What it was for, where the provider says so. */
  username: string | null
  stars: number | null
  costMicro: number | null
  createdAt: Date | null
}

export interface ProviderNews {
  ref: string
}
