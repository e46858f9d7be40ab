/** HTML that is whole: what stands in it is not escaped again. */
class Markup {
  readonly html: string
  constructor(html: string) {
    this.html = html
  }
  toString() {
    return this.html
  }
}

type Child = Markup | string | number | boolean | null | undefined | readonly Child[]
type Props = Record<string, unknown> & { children?: Child }

const VOID = /^(area|base|br|col|hr|img|input|link|meta|source|wbr)$/
/** Of these attributes only the name is written, or nothing. The others say `true` and `false`. */
const BARE =
  /^(allowfullscreen|async|autofocus|checked|default|defer|disabled|download|hidden|inert|multiple|novalidate|open|readonly|required|reversed|selected)$/

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '') : text

function htmlOf(child: Child): string {
  if (typeof child === 'string') return escaped(child)
  if (child instanceof Markup) return child.html
  if (Array.isArray(child)) return child.map(htmlOf).join('')
  return typeof child === 'number' ? `${child}` : ''
}

function attribute(name: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean' && BARE.test(name)) return value ? ` ${name}=""` : ''
  return ` ${name}="${escaped(String(value))}"`
}

/**
 * What `<p>…</p>` in a page becomes: its HTML, at once. Hono's own runtime can wait for parts, knows contexts, forms that
 * call functions and styles as objects: no page of ours does. @see docs/decisions/0016-markup.md
 */
export function jsx(tag: string | ((props: Props) => Child), props: Props): Markup {
  if (typeof tag === 'function') return new Markup(htmlOf(tag(props)))
  let inside = htmlOf(props.children)
  let html = `<${tag}`
  for (const [name, value] of Object.entries(props))
    if (name === 'dangerouslySetInnerHTML') inside = (value as { __html: string }).__html
    else if (name !== 'children') html += attribute(name, value)
  return new Markup(VOID.test(tag) ? `${html}/>` : `${html}>${inside}</${tag}>`)
}

export const Fragment = ({ children }: Props): Child => children

export { jsx as jsxs, jsx as jsxDEV }
