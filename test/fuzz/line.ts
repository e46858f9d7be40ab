import { Agent, request } from 'node:http'
import type { Ask } from './ask.ts'
import type { Answered } from './judge.ts'

/** Longer than any answer may take: what has not come by then never will. */
const GIVE_UP_MS = 20_000

/** A client with fewer scruples than `fetch`: any method, any path, any header that HTTP lets through. */
export function openLine(origin: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const send = (ask: Ask): Promise<Answered> =>
    new Promise((done, failed) => {
      const started = Date.now()
      const { hostname, port } = new URL(origin)
      const body = ask.body === undefined ? undefined : Buffer.from(ask.body as string)
      const asked = request(
        {
          agent,
          hostname,
          port,
          method: ask.method,
          path: sendable(ask.path),
          headers: { ...ask.headers, ...(body ? { 'content-length': String(body.length) } : {}) },
          timeout: GIVE_UP_MS,
          maxHeaderSize: 256 * 1024,
        },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('error', failed)
          answer.on('end', () => {
            const headers = new Headers()
            for (const [name, values] of Object.entries(answer.headersDistinct))
              for (const value of values ?? []) headers.append(name, value)
            done({
              status: answer.statusCode ?? 0,
              headers,
              text: Buffer.concat(chunks).toString(),
              ms: Date.now() - started,
            })
          })
        },
      )
      asked.on('timeout', () => asked.destroy(new Error('no answer')))
      asked.on('error', failed)
      asked.end(body)
    })
  return { send, close: () => agent.destroy() }
}

/** Node's client refuses a blank or a letter beyond Latin-1 in a path. */
const sendable = (path: string): string =>
  path.replaceAll(/[^\x21-\xff]/g, (char) => encodeURIComponent(char.toWellFormed()))
