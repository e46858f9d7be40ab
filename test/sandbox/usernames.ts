/** A username that begins so plays its part, with any ending. */
export const PARTS = {
  nobody: 'no such name',
  channel: 'exists, cannot receive Stars',
  refuse: 'accepted at review, refused at the gifting call → refunded',
  slow: 'delivered after about 20 s',
  hang: 'the call is carried out but never answered → found by lookup or by the provider’s webhook',
  lost: 'the call is neither carried out nor answered',
  flaky: 'fails twice with 503 before anything is done, then works',
  moved: 'the name changes hands: every look finds somebody else → review',
  fails: 'accepted, then failed by the provider → refunded',
} as const

export type Part = keyof typeof PARTS

export const partOf = (username: string): Part | undefined =>
  (Object.keys(PARTS) as Part[]).find((part) => username.startsWith(part))

const USERNAME = /^(?!.*__)[A-Za-z][A-Za-z0-9_]{2,30}[A-Za-z0-9]$/

export const asUsername = (text: string): string | undefined =>
  USERNAME.test(text) ? text.toLowerCase() : undefined
