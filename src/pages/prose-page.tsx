import type { Child } from 'hono/jsx'
import { KEEP_PAID_DAYS, KEEP_UNPAID_DAYS } from '../privacy/keep-days.ts'
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

export const withSeller = (t: Texts, text: string): string =>
  fill<string>(text, {
    shop: SELLER.shop,
    email: SELLER.helpEmail,
    legalName: asTheyAre(t, SELLER.legalName),
    legalAddress: asTheyAre(t, SELLER.legalAddress),
    hours: long(t, SELLER.deliveryDeadlineHours, 'hour'),
    paidDays: long(t, KEEP_PAID_DAYS, 'day'),
    unpaidDays: long(t, KEEP_UNPAID_DAYS, 'day'),
  })

/** `24 hours`, in the plural of the language. */
const long = (t: Texts, n: number, unit: 'hour' | 'day'): string =>
  new Intl.NumberFormat(t.locale, { style: 'unit', unit, unitDisplay: 'long' })
    .format(n)
    // Japanese sets no space there, whatever CLDR says.
    .replace(/ (?=\p{sc=Han})/u, '')

/** Whatever their language: in a text that runs leftwards, a full stop or a house number would change places. */
const asTheyAre = (t: Texts, words: string): string => (t.dir === 'rtl' ? `\u2068${words}\u2069` : words)

export function ProsePage(p: ProsePageProps) {
  const { title, description, lead, sections } = p.prose
  const say = (text: string) => withSeller(p.t, text)
  return (
    <Layout
      t={p.t}
      title={title}
      description={say(description)}
      indexed={p.indexed}
      elsewhere={(locale) => pathTo(locale, p.indexed.page)}
      {...(p.data && { data: p.data })}
    >
      <main id="main" class="prose">
        <h1>{title}</h1>
        <p class="lead">{say(lead)}</p>
        {sections.map(({ heading, paragraphs, points, steps }) => (
          <section>
            <h2>{heading}</h2>
            {paragraphs?.map((text) => (
              <p>{say(text)}</p>
            ))}
            {points && (
              <ul>
                {points.map((text) => (
                  <li>{say(text)}</li>
                ))}
              </ul>
            )}
            {steps && (
              <ol>
                {steps.map((text) => (
                  <li>{say(text)}</li>
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
