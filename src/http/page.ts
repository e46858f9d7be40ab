import type { JSX } from 'hono/jsx/jsx-runtime'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { render } from '../pages/render.ts'
import type { WebContext } from './web.ts'

export const page = (
  c: WebContext,
  element: JSX.Element,
  status: ContentfulStatusCode = 200,
  headers: Record<string, string> = {},
): Response => c.body(render(element), status, { 'content-type': 'text/html; charset=utf-8', ...headers })
