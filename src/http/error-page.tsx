import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { ErrorPage } from '../pages/error-page.tsx'
import { en } from '../pages/messages/en.ts'
import { page } from './page.ts'
import type { WebContext } from './web.ts'

/** An error for people: what happened in a sentence, and the number to quote. */
export function errorPage(
  c: WebContext,
  status: ContentfulStatusCode,
  headers: Record<string, string> = {},
): Response {
  const { notFoundTitle, notFoundText, oursTitle, oursText, refusedTitle, refusedText } = en.errorPage
  const [title, detail] =
    status === 404
      ? [notFoundTitle, notFoundText]
      : status >= 500
        ? [oursTitle, oursText]
        : [refusedTitle, refusedText]
  return page(
    c,
    <ErrorPage status={status} title={title} detail={detail} requestId={c.get('requestId')} />,
    status,
    headers,
  )
}
