import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { ErrorPage } from '../pages/error-page.tsx'
import { page } from './page.ts'
import { speak } from './texts.ts'
import type { WebContext } from './web.ts'

/** An error for people: what happened in a sentence, and the number to quote. */
export async function errorPage(
  c: WebContext,
  status: ContentfulStatusCode,
  headers: Record<string, string> = {},
): Promise<Response> {
  const t = await speak(c, c.req.query('locale') ?? c.req.path.split('/')[1])
  const { notFoundTitle, notFoundText, oursTitle, oursText, refusedTitle, refusedText } = t.errorPage
  const { busyTitle, busyText } = t.errorPage
  const [title, detail] =
    status === 404
      ? [notFoundTitle, notFoundText]
      : status === 429
        ? [busyTitle, busyText]
        : status >= 500
          ? [oursTitle, oursText]
          : [refusedTitle, refusedText]
  return page(
    c,
    <ErrorPage t={t} status={status} title={title} detail={detail} requestId={c.get('requestId')} />,
    status,
    headers,
  )
}
