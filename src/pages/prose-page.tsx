import type { Child } from 'hono/jsx'
import { Layout } from './layout.tsx'
import type { Prose } from './messages/en-prose.ts'

export function ProsePage(p: { prose: Prose; children?: Child }) {
  const { title, description, lead, sections } = p.prose
  return (
    <Layout title={title} description={description} index>
      <main id="main" class="prose">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {sections.map(({ heading, paragraphs, points, steps }) => (
          <section>
            <h2>{heading}</h2>
            {paragraphs?.map((text) => (
              <p>{text}</p>
            ))}
            {points && (
              <ul>
                {points.map((text) => (
                  <li>{text}</li>
                ))}
              </ul>
            )}
            {steps && (
              <ol>
                {steps.map((text) => (
                  <li>{text}</li>
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
