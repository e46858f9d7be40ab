import { createServer, type Server } from 'node:http'
import { OPERATOR_TOKEN } from '../support/sandbox-settings.ts'

interface Listed {
  id: string
  hosts: string[]
}

/** A partner's site on an origin of its own, to try the widget on; the partner is made once for each address. */
export async function demoPartner(shop: string, port: number): Promise<{ origin: string; server: Server }> {
  const host = `127.0.0.1:${port}`
  const origin = `http://${host}`
  const partner = (await findPartner(shop, host)) ?? (await makePartner(shop, host))
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageWith(shop, partner))
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return { origin, server }
}

const headers = { authorization: `Bearer ${OPERATOR_TOKEN}`, 'content-type': 'application/json' }

async function findPartner(shop: string, host: string): Promise<string | undefined> {
  const answer = await fetch(`${shop}/api/operator/partners`, { headers })
  const { partners } = (await answer.json()) as { partners: Listed[] }
  return partners.find(({ hosts }) => hosts.includes(host))?.id
}

async function makePartner(shop: string, host: string): Promise<string> {
  const fields = { name: 'A Channel', hosts: [host], returnUrl: `http://${host}/`, commissionBps: 500 }
  const answer = await fetch(`${shop}/api/operator/partners`, {
    method: 'POST',
    headers,
    body: JSON.stringify(fields),
  })
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { id: string }).id
}

const widget = (shop: string, partner: string, mode: string, stars: number) =>
  `<trustgifts-buy partner="${partner}" stars="${stars}" mode="${mode}">
  <a href="${shop}/?stars=${stars}&amp;partner=${partner}">Buy ${stars} Telegram Stars</a>
</trustgifts-buy>`

const pageWith = (shop: string, partner: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>A Channel</title>
<script src="${shop}/widget/v1.js" async></script>
<h1>A Channel</h1>
<p>${widget(shop, partner, 'dialog', 500)}</p>
${widget(shop, partner, 'inline', 250)}
<h2>Events</h2>
<pre id="events"></pre>
<script>
  for (const type of ['open', 'ready', 'quote', 'checkout', 'status', 'close', 'error'])
    addEventListener(type, ({ detail }) => {
      document.querySelector('#events').textContent += type + ' ' + JSON.stringify(detail ?? null) + '\\n'
    })
</script>
</html>`
