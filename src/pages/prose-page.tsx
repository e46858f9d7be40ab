import type { Child } from 'hono/jsx'
import { fill } from './fill.ts'
import { Layout, type Indexed } from './layout.tsx'
import { pathTo } from './locales.ts'
import { SELLER } from './seller.ts'
import type { Texts } from './texts.ts'

/** A reading page: its words in any language. */
export interface Prose {
  title: string
  description: string
  lead: string
  sections: readonly Section[]
}

export interface Section {
  heading: string
  paragraphs?: readonly string[]
  points?: readonly string[]
  /** Points whose order matters. */
  steps?: readonly string[]
}

interface ProsePageProps {
  t: Texts
  prose: Prose
  indexed: Indexed
  /** What programs that read the page shall understand, as schema.org says it. */
  data?: readonly object[]
  children?: Child
}

export const withSeller = (text: string): string =>
  fill<string>(text, {
    shop: SELLER.shop,
    email: SELLER.helpEmail,
    legalName: SELLER.legalName,
    legalAddress: SELLER.legalAddress,
    hours: String(SELLER.deliveryDeadlineHours),
  })

export function ProsePage(p: ProsePageProps) {
  const { title, description, lead, sections } = p.prose
  return (
    <Layout
      t={p.t}
      title={title}
      description={withSeller(description)}
      indexed={p.indexed}
      elsewhere={(locale) => pathTo(locale, p.indexed.page)}
      {...(p.data && { data: p.data })}
    >
      <main id="main" class="prose">
        <h1>{title}</h1>
        <p class="lead">{withSeller(lead)}</p>
        {sections.map(({ heading, paragraphs, points, steps }) => (
          <section>
            <h2>{heading}</h2>
            {paragraphs?.map((text) => (
              <p>{withSeller(text)}</p>
            ))}
            {points && (
              <ul>
                {points.map((text) => (
                  <li>{withSeller(text)}</li>
                ))}
              </ul>
            )}
            {steps && (
              <ol>
                {steps.map((text) => (
                  <li>{withSeller(text)}</li>
                ))}
              </ol>
            )}
          </section>
        ))}
        {p.children}
      </main>
    </Layout>
  )
}
