/** `a[b][0]=c` as Stripe reads it: text, lists and maps of them. */
export type Form = string | Form[] | FormMap
export interface FormMap {
  [name: string]: Form
}

interface Tree {
  [name: string]: string | Tree
}

export function parseForm(text: string): FormMap {
  const tree = newTree()
  for (const [key, value] of new URLSearchParams(text)) plant(tree, pathOf(key), value)
  return Object.fromEntries(Object.entries(tree).map(([name, branch]) => [name, ripe(branch)]))
}

/** `a[b][]` → `a`, `b`, ``; the empty one takes the next free number. */
const pathOf = (key: string) => [key.split('[', 1)[0] ?? '', ...(key.match(/(?<=\[)[^\]]*(?=\])/g) ?? [])]

const newTree = (): Tree => Object.create(null) as Tree

function plant(tree: Tree, [name = '', ...rest]: string[], value: string): void {
  const slot = name === '' ? String(Object.keys(tree).length) : name
  if (rest.length === 0) {
    tree[slot] = value
    return
  }
  const found = tree[slot]
  const branch = typeof found === 'object' ? found : newTree()
  tree[slot] = branch
  plant(branch, rest, value)
}

function ripe(branch: string | Tree): Form {
  if (typeof branch === 'string') return branch
  const entries = Object.entries(branch)
  const isList = entries.length > 0 && entries.every(([name], index) => name === String(index))
  return isList
    ? entries.map(([, value]) => ripe(value))
    : Object.fromEntries(entries.map(([name, value]) => [name, ripe(value)]))
}

export function at(form: Form | undefined, ...path: (string | number)[]): Form | undefined {
  let value = form
  for (const step of path) {
    if (typeof value !== 'object') return undefined
    value = Array.isArray(value) ? value[Number(step)] : value[step]
  }
  return value
}

export function textAt(form: Form | undefined, ...path: (string | number)[]): string | undefined {
  const value = at(form, ...path)
  return typeof value === 'string' ? value : undefined
}

export function integerAt(form: Form | undefined, ...path: (string | number)[]): number | undefined {
  const value = textAt(form, ...path)
  return value === undefined ? undefined : Number(value)
}

export function listAt(form: Form | undefined, ...path: (string | number)[]): Form[] {
  const value = at(form, ...path)
  return Array.isArray(value) ? value : []
}

export function metadataAt(form: Form | undefined, ...path: (string | number)[]): Record<string, string> {
  const value = at(form, ...path)
  if (typeof value !== 'object' || Array.isArray(value)) return {}
  return Object.fromEntries(Object.entries(value).filter((pair): pair is [string, string] => pair[1] !== ''))
}
