import { bytesUpTo } from '../shared/read-up-to.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { problem } from './problem.ts'
import type { WebContext } from './web.ts'

const MAX_BODY_BYTES = 16 * 1024
/** Stripe's events carry whole objects. */
export const MAX_WEBHOOK_BYTES = 256 * 1024

/** Reads a body of one content type, no further than the limit; a failure is the answer to give. */
async function readBody(c: WebContext, contentType: string): Promise<Result<string, Response>> {
  const given = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (given !== contentType)
    return fail(
      problem(c, {
        status: 415,
        code: 'unsupported_content_type',
        detail: `Send the body as ${contentType}.`,
      }),
    )
  const text = await readUpTo(c.req.raw, MAX_BODY_BYTES)
  return text === undefined
    ? fail(
        problem(c, {
          status: 413,
          code: 'body_too_large',
          detail: `A body may have ${MAX_BODY_BYTES} bytes at most.`,
        }),
      )
    : ok(text)
}

/** A JSON object, or the answer to give. */
export async function readJson(c: WebContext): Promise<Result<Record<string, unknown>, Response>> {
  const body = await readBody(c, 'application/json')
  if (!body.ok) return body
  const notJson = () =>
    fail(problem(c, { status: 400, code: 'invalid_json', detail: 'The body is not a JSON object.' }))
  try {
    const json: unknown = JSON.parse(body.value)
    return typeof json === 'object' && json !== null && !Array.isArray(json)
      ? ok(json as Record<string, unknown>)
      : notJson()
  } catch {
    return notJson()
  }
}

export async function readForm(c: WebContext): Promise<Result<URLSearchParams, Response>> {
  const body = await readBody(c, 'application/x-www-form-urlencoded')
  return body.ok ? ok(new URLSearchParams(body.value)) : body
}

/** Stops reading as soon as there is too much, whatever Content-Length said. */
export async function readUpTo(request: Request, maxBytes: number): Promise<string | undefined> {
  const length = request.headers.get('content-length')
  if (Number(length ?? 0) > maxBytes) return undefined
  if (!request.body) return ''
  if (length !== null) {
    // HTTP itself ends the body there, and reading it at once is a good deal quicker.
    const text = await request.text()
    return text.length > maxBytes ? undefined : text
  }
  return (await bytesUpTo(request.body, maxBytes))?.text()
}
