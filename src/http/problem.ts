import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { WebContext } from './web.ts'

export interface FieldProblem {
  field: string
  code: string
  message: string
}

interface ProblemParts {
  status: ContentfulStatusCode
  /** Stable and snake_case: programs go by it. */
  code: string
  detail?: string
  errors?: FieldProblem[]
  /** Further members, as RFC 9457 allows. */
  more?: Record<string, unknown>
  headers?: Record<string, string>
}

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Not authorised',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported content type',
  422: 'Cannot be processed',
  429: 'Too many requests',
  500: 'Our mistake',
  503: 'Not available right now',
}

/** An error in the one shape all of them have. @see https://www.rfc-editor.org/rfc/rfc9457 */
export function problem(
  c: WebContext,
  { status, code, detail, errors, more, headers }: ProblemParts,
): Response {
  return c.body(
    JSON.stringify({
      type: 'about:blank',
      title: TITLES[status] ?? 'Error',
      status,
      code,
      ...(detail === undefined ? {} : { detail }),
      ...(errors === undefined ? {} : { errors }),
      ...more,
    }),
    status,
    { 'content-type': 'application/problem+json', ...headers },
  )
}
