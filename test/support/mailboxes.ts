import type { IncomingMessage, ServerResponse } from 'node:http'

export interface Mail {
  path: string
  headers: Record<string, string>
  body: string
}

/** Real addresses for what the shop posts to others: `/mailbox/{name}/…` takes it, `GET /mailbox/{name}` shows it. */
export function mailboxes(): (request: IncomingMessage, response: ServerResponse) => boolean {
  const boxes = new Map<string, { mode: string; mail: Mail[] }>()
  return (request, response) => {
    const [, name = '', rest = ''] = /^\/mailbox\/([\w-]+)(\/.*)?$/.exec(request.url ?? '') ?? []
    if (name === '') return false
    const box = boxes.get(name) ?? { mode: 'ok', mail: [] }
    boxes.set(name, box)
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => (body += text))
    request.on('end', () => {
      if (request.method === 'GET') return response.end(JSON.stringify(box.mail))
      if (request.method === 'PUT') {
        box.mode = rest.slice(1)
        return response.end()
      }
      box.mail.push({ path: rest, headers: request.headers as Record<string, string>, body })
      // One that hangs never answers.
      return box.mode === 'hang' ? undefined : response.writeHead(box.mode === 'ok' ? 200 : 500).end('{}')
    })
    return true
  }
}
