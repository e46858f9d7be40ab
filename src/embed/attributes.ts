/** Properties mirror them. All go to the frame, the first six into the link. */
export const ATTRIBUTES = [
  'stars',
  'partner',
  'campaign',
  'username',
  'currency',
  'locale',
  'theme',
  'accent',
  'mode',
] as const

export const IN_LINK = 6

export type Attributes = { [Name in (typeof ATTRIBUTES)[number]]?: string | null }
