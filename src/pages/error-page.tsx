import { Layout } from './layout.tsx'
import { en as t } from './messages/en.ts'
import { SELLER } from './seller.ts'

export function ErrorPage(p: { status: number; title: string; detail: string; requestId?: string }) {
  return (
    <Layout title={p.title}>
      <main id="main" class="prose">
        <p class="small">{p.status}</p>
        <h1>{p.title}</h1>
        <p class="lead">{p.detail}</p>
        <p>
          <a class="button" href="/">
            {t.errorPage.home}
          </a>
        </p>
        {p.requestId && (
          <p class="small">
            {t.errorPage.request} <code>{p.requestId}</code> ·{' '}
            <a href={`mailto:${SELLER.helpEmail}?subject=${encodeURIComponent(p.requestId)}`}>
              {SELLER.helpEmail}
            </a>
          </p>
        )}
      </main>
    </Layout>
  )
}
