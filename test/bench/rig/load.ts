import { connect, type Socket } from 'node:net'

export interface Ask {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
}

export interface Answer {
  status: number
  body: string
}

/**
 * Sends the requests over `connections` kept-alive connections, each one at a time. Hand-made, so that on a machine of two
 * cores what is measured is the shop and not the client.
 */
export async function load(origin: URL, asks: readonly Ask[], connections: number): Promise<Answer[]> {
  const answers: Answer[] = []
  let next = 0
  const work = async () => {
    const line = await openLine(origin)
    try {
      for (let at = next++; at < asks.length; at = next++) {
        const ask = asks[at]
        if (ask) answers[at] = await line.send(ask)
      }
    } finally {
      line.close()
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
  return answers
}

interface Line {
  send(ask: Ask): Promise<Answer>
  close(): void
}

async function openLine({ hostname, port, host }: URL): Promise<Line> {
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  await new Promise<void>((open, failed) => socket.once('connect', open).once('error', failed))
  return {
    send: async ({ method, path, headers = {}, body = '' }) => {
      const lines = Object.entries({ host, ...headers, 'content-length': Buffer.byteLength(body) })
      socket.write(
        `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
      )
      return readAnswer(socket)
    },
    close: () => socket.destroy(),
  }
}

function readAnswer(socket: Socket): Promise<Answer> {
  return new Promise((answered, failed) => {
    let text = ''
    const read = (chunk: Buffer) => {
      text += chunk.toString('latin1')
      const answer = wholeAnswerIn(text)
      if (!answer) return
      socket.off('data', read).off('close', lost)
      answered(answer)
    }
    const lost = () => failed(new Error(`the connection was closed after ${text.slice(0, 200)}`))
    socket.on('data', read).once('close', lost)
  })
}

/** By Content-Length or in chunks: what workerd and Express send. */
function wholeAnswerIn(text: string): Answer | undefined {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = text.slice(0, end)
  const status = Number(head.slice(9, 12))
  const rest = text.slice(end + 4)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length !== undefined) return rest.length >= Number(length) ? { status, body: rest } : undefined
  return rest.endsWith('0\r\n\r\n') ? { status, body: unchunked(rest) } : undefined
}

function unchunked(text: string): string {
  let body = ''
  for (let at = 0; ;) {
    const lineEnd = text.indexOf('\r\n', at)
    const size = Number.parseInt(text.slice(at, lineEnd), 16)
    if (!size) return body
    body += text.slice(lineEnd + 2, lineEnd + 2 + size)
    at = lineEnd + 4 + size
  }
}
