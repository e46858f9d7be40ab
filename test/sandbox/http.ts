import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'

export interface Call {
  method: string
  path: string
  query: string
  headers: IncomingHttpHeaders
  body: string
}

export interface Answer {
  status: number
  headers: Record<string, string>
  body: string | Buffer
}

/** `never` holds the line until the caller hangs up; `reset` tears it. */
export type Outcome = Answer | 'never' | 'reset'

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: `${JSON.stringify(body, null, 2)}\n`,
})

export const page = (status: number, body: string): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body,
})

export const seeOther = (location: string): Answer => ({ status: 303, headers: { location }, body: '' })

export async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const url = new URL(request.url ?? '/', 'http://sandbox')
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.search.slice(1),
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  }
}

export function send(response: ServerResponse, outcome: Outcome): void {
  if (outcome === 'never') return
  if (outcome === 'reset') {
    response.socket?.destroy()
    return
  }
  response.writeHead(outcome.status, {
    ...outcome.headers,
    'content-length': Buffer.byteLength(outcome.body),
  })
  response.end(outcome.body)
}
