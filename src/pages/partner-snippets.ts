/** What a partner chose; empty where nothing was chosen. */
export type Choices = Record<string, string>

interface Script {
  shop: string
  pinned: string
  integrity: string
}

const IN_LINK = ['stars', 'partner', 'campaign', 'username', 'currency', 'locale']

/** As the widget writes it: a link that is right already is left alone. */
export const linkTo = (shop: string, choices: Choices): string =>
  `${shop}/?${new URLSearchParams(IN_LINK.flatMap((name) => (choices[name] ? [[name, choices[name]]] : [])))}`

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

const attributes = (choices: Choices) =>
  Object.entries(choices)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')

export function snippets({ shop, pinned, integrity }: Script, choices: Choices, text: string) {
  const link = `<a href="${escaped(linkTo(shop, choices))}">${escaped(text)}</a>`
  const tag = `<trustgifts-buy${attributes(choices)}>\n  ${link}\n</trustgifts-buy>`
  const script = `<script src="${shop}/widget/v1.js" async></script>`
  return {
    html: `${script}\n${tag}`,
    pinned: `<script src="${shop}${pinned}"\n  integrity="${integrity}"\n  crossorigin="anonymous" async></script>\n${tag}`,
    link,
    react: `// Once, in your HTML: ${script}\nexport const BuyStars = () => (\n  <trustgifts-buy${attributes(choices)}\n    onstatus={({ detail }) => console.log(detail.orderId, detail.status)}>\n    ${link.replaceAll('&amp;', '&')}\n  </trustgifts-buy>\n)`,
    wordpress: `${script}\n${tag.replaceAll('\n', '').replaceAll('  <a', '<a')}`,
  }
}

export const policyLines = (shop: string): string => `script-src ${shop};\nframe-src ${shop};`
