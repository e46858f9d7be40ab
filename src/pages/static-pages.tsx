import { CheckoutPage, type CheckoutProps } from './checkout.tsx'
import { prose, proseTexts } from './messages/en-prose.ts'
import { ProsePage } from './prose-page.tsx'
import { render } from './render.ts'
import { SELLER } from './seller.ts'

const Button = (p: { href: string; text: string }) => (
  <p>
    <a class="button" href={p.href}>
      {p.text}
    </a>
  </p>
)

/** File name → HTML of every page that is the same for everybody. */
export function staticPages(checkout: CheckoutProps): Record<string, string> {
  const buy = <Button href="/" text={proseTexts.buy} />
  const pages = {
    index: <CheckoutPage {...checkout} />,
    'telegram-stars': <ProsePage prose={prose.guide}>{buy}</ProsePage>,
    terms: <ProsePage prose={prose.terms} />,
    privacy: <ProsePage prose={prose.privacy} />,
    refunds: <ProsePage prose={prose.refunds} />,
    contact: (
      <ProsePage prose={prose.contact}>
        <h2>{proseTexts.write}</h2>
        <p>
          <a href={`mailto:${SELLER.helpEmail}`}>{SELLER.helpEmail}</a>
        </p>
        <p>{proseTexts.seller}</p>
      </ProsePage>
    ),
  }
  return Object.fromEntries(Object.entries(pages).map(([name, page]) => [`${name}.html`, render(page)]))
}
