import { Layout } from './layout.tsx'
import { pathTo } from './locales.ts'
import { SELLER } from './seller.ts'
import type { Texts } from './texts.ts'

export function ErrorPage(p: {
  t: Texts
  status: number
  title: string
  detail: string
  requestId?: string
}) {
  const { t } = p
  return (
    <Layout t={t} title={p.title} elsewhere={pathTo}>
      <main id="main" class="prose">
        <p class="small">{p.status}</p>
        <h1>{p.title}</h1>
        <p class="lead">{p.detail}</p>
        <p>
          <a class="button" href={t.path()}>
            {t.errorPage.home}
          </a>
        </p>
        {p.requestId && (
          <p class="small">
            {t.errorPage.request} <code>{p.requestId}</code>
            <br />
            <a href={`mailto:${SELLER.helpEmail}?subject=${encodeURIComponent(p.requestId)}`}>
              {SELLER.helpEmail}
            </a>
          </p>
        )}
      </main>
    </Layout>
  )
}
