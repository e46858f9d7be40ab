/** Codes that were given up long ago; Android and old browsers still send them. */
const RENAMED = new Map([
  ['iw', 'he'],
  ['in', 'id'],
])

function languageOf(tag: string): string {
  const code = tag.trim().toLowerCase().split(/[-_]/)[0] ?? ''
  return RENAMED.get(code) ?? code
}

/** `pt`, `PT-br` → `pt-BR`, `zh_TW` → `zh-Hans`: its readers read the one written otherwise better than English. */
export const nearestOf = <Tag extends string>(wish: string, tags: readonly Tag[]): Tag | undefined =>
  tags.find((tag) => tag.toLowerCase() === wish.trim().toLowerCase()) ??
  tags.find((tag) => languageOf(tag) === languageOf(wish))
