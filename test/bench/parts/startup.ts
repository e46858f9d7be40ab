import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { bundled } from '../rig/bundle.ts'
import { load } from '../rig/load.ts'
import { cpuMsOf, workerdOf } from '../rig/processes.ts'
import { median, type Section } from '../rig/table.ts'
import { COMPATIBILITY } from '../rig/under-miniflare.ts'

const TIMES = 5

export interface Startup {
  section: Section
  ratio: number
}

/** What an isolate does before it can answer: the Worker's module is imported in a fresh workerd, and its CPU read around that. */
export async function measureStartup(): Promise<Startup> {
  const scripts = {
    shop: await readFile('dist/worker/worker.js', 'utf8'),
    naive: await bundled('test/bench/workers/naive.ts'),
    // What the measuring itself costs.
    empty: 'export default {}',
  }
  const spent = { shop: [] as number[], naive: [] as number[], empty: [] as number[] }
  for (let time = 0; time < TIMES; time += 1)
    for (const name of ['shop', 'naive', 'empty'] as const) spent[name].push(await startOnce(scripts[name]))
  const active = (name: 'shop' | 'naive') => median(spent[name]) - median(spent.empty)
  const ratio = active('shop') / active('naive')
  const row = (name: 'shop' | 'naive', label: string) => [
    label,
    Buffer.byteLength(scripts[name]),
    gzipSync(scripts[name], { level: 9 }).length,
    active(name).toFixed(1),
  ]
  return {
    ratio,
    section: {
      title: 'Size and start-up',
      method: `The bundle as it is deployed, against a naive Worker of hono, zod, drizzle and Stripe's SDK (test/bench/workers/naive.ts). Start-up is the CPU that workerd spends on importing the module, as \`wrangler check startup\` does it but counted by schedstat instead of a clock, in ${TIMES} fresh processes each, interleaved; medians, less what importing an empty module costs. Budget: 122,880 bytes gzip (\`npm run size\`), and half of the naive Worker's start-up.`,
      head: ['', 'bytes', 'gzip', 'start-up CPU ms', 'of the naive one'],
      rows: [
        [...row('shop', 'shop'), ratio.toFixed(2)],
        [...row('naive', 'naive'), '1.00'],
      ],
    },
  }
}

const ENTRY = `export default { async fetch(request) {
  if (new URL(request.url).pathname === '/start') await import('/worker.js')
  return new Response('ok')
} }`

async function startOnce(script: string): Promise<number> {
  const before = await workerdOf(process.pid)
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modulesRoot: '/',
      modules: [
        { type: 'ESModule', path: '/entry.js', contents: ENTRY },
        { type: 'ESModule', path: '/worker.js', contents: script },
      ],
      compatibilityDate: COMPATIBILITY.date,
      compatibilityFlags: COMPATIBILITY.flags,
      handleStructuredLogs: () => undefined,
    }),
  )
  const url = await miniflare.ready
  const pid = (await workerdOf(process.pid)).find((id) => !before.includes(id)) ?? 0
  await load(
    url,
    [
      { method: 'GET', path: '/' },
      { method: 'GET', path: '/' },
    ],
    1,
  )
  const cpu = await cpuMsOf(pid)
  await load(url, [{ method: 'GET', path: '/start' }], 1)
  const spent = (await cpuMsOf(pid)) - cpu
  await miniflare.dispose()
  return spent
}
