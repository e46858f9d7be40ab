import { createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'esbuild'
import { ROOT } from '../../support/wrangler.ts'
import { TAGS } from '../hosts/tags.ts'
import { operatorAt } from './operator.ts'

const PAGES = join(ROOT, 'test/browser/hosts')

export interface PartnerSite {
  /** On the partner's list. */
  listed: string
  /** The same pages on a host that is not. */
  unlisted: string
  partner: string
  setStatus(status: 'active' | 'suspended'): Promise<void>
  /** The webhooks that came, and whether their signatures are right. */
  told: Told[]
  /** What the partner earned and lost by an order, as they are told it. */
  ledgerOf(orderId: string): Promise<{ kind: string; amount: number }[]>
  close(): void
}

export interface Told {
  type: string
  orderId: string
  verified: boolean
}

/** As the Standard Webhooks specification has it, with nothing of the shop's. */
async function readWebhook(request: IncomingMessage, secret: string): Promise<Told> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures = '' } = request.headers
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const right = createHmac('sha256', key)
    .update(`${String(id)}.${String(at)}.${body}`)
    .digest('base64')
  const { type, data } = JSON.parse(body) as { type: string; data: { orderId: string } }
  return { type, orderId: data.orderId, verified: String(signatures).split(' ').includes(`v1,${right}`) }
}

/** What a page asks for in its address: `/strict/plain.html`. */
function headersFor(policy: string, shop: string): Record<string, string> {
  const policies: Record<string, string> = {
    strict: `default-src 'none'; script-src ${shop}; frame-src ${shop}; connect-src 'none'`,
    'no-script': `script-src 'none'`,
    'no-frame': `default-src 'none'; script-src ${shop}; frame-src 'none'`,
    'trusted-types': `require-trusted-types-for 'script'; trusted-types 'none'`,
  }
  if (policy === 'isolated')
    return {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    }
  const csp = policies[policy]
  return csp ? { 'content-security-policy': csp } : {}
}

/** A partner, and a site of theirs with every page of `hosts/`. */
export async function openPartnerSite(shop: string): Promise<PartnerSite> {
  let partner = ''
  let secret = ''
  const told: Told[] = []
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    told.push(await readWebhook(request, secret))
    response.writeHead(204).end()
  }
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      void take(request, response)
      return
    }
    if (request.url === '/favicon.ico') {
      response.writeHead(204).end()
      return
    }
    const [policy = '', page = ''] = (request.url ?? '').split(/[?#]/)[0]?.slice(1).split('/') ?? []
    void answer(response, page, headersFor(policy, shop), { shop, partner })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const operator = operatorAt(shop)
  const listed = `http://127.0.0.1:${port}`
  const created = await operator.makePartner({
    name: 'Stars & Friends',
    hosts: [`127.0.0.1:${port}`],
    returnUrl: `${listed}/any/plain.html?thanks#top`,
    commissionBps: 500,
    webhookUrl: `${listed}/webhooks`,
  })
  partner = created.id
  secret = created.webhookSecret
  return {
    listed,
    unlisted: `http://localhost:${port}`,
    partner,
    told,
    ledgerOf: async (orderId) => {
      const headers = { authorization: `Bearer ${created.key}` }
      const page = await (await fetch(`${shop}/api/partner/ledger`, { headers })).json()
      const { entries } = page as { entries: { orderId: string; kind: string; amount: number }[] }
      return entries
        .filter((entry) => entry.orderId === orderId)
        .map(({ kind, amount }) => ({ kind, amount }))
    },
    setStatus: (status) => operator.changePartner(partner, { status }),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function answer(
  response: ServerResponse,
  page: string,
  headers: Record<string, string>,
  known: Record<string, string>,
): Promise<void> {
  const body = await fill(page, known)
  const type = page.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8'
  response.writeHead(200, { 'content-type': type, ...headers })
  response.end(body)
}

async function fill(page: string, known: Record<string, string>): Promise<string> {
  if (page === 'react-page.js') return reactPage()
  const tag = TAGS.get(page)
  const text = await readFile(join(PAGES, tag ? 'around.html' : page), 'utf8')
  return text
    .replace('{{tag}}', tag ?? '')
    .replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => known[name] ?? '')
}

async function reactPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(PAGES, 'react-page.tsx')],
    bundle: true,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'react',
    define: { 'process.env.NODE_ENV': '"development"' },
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
