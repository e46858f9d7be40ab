import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { convertV4MiniflareOptions, Miniflare, Response } from 'miniflare'
import { cpuMsOf, workerdOf } from './processes.ts'

export interface Running {
  url: URL
  /** Milliseconds on a CPU so far, of the runtime alone. */
  cpuMs(): Promise<number>
  stop(): Promise<void>
}

interface What {
  /** The bundled Worker. */
  script: string
  vars: Record<string, unknown>
  /** Where D1 lives; in memory where left out. */
  persistTo?: string
  /** Any free one where left out. */
  port?: number
  /** The directory of the static pages in front of it; where left out it only reads its texts there. */
  assets?: string
}

export const COMPATIBILITY = { date: '2026-10-23', flags: ['queue_consumer_no_wait_for_wait_until'] }

/** One Worker under bare miniflare with a migrated D1: no proxy and no logs of `wrangler dev`. */
export async function underMiniflare({ script, vars, persistTo, port, assets }: What): Promise<Running> {
  const before = await workerdOf(process.pid)
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: [{ type: 'ESModule', path: 'worker.js', contents: script }],
      compatibilityDate: COMPATIBILITY.date,
      compatibilityFlags: COMPATIBILITY.flags,
      bindings: vars as Record<string, string>,
      d1Databases: { DB: 'shop' },
      queueProducers: {
        DELIVERIES: 'trustgifts-deliveries',
        PARTNER_WEBHOOKS: 'trustgifts-partner-webhooks',
      },
      handleStructuredLogs: () => undefined,
      ...(port === undefined ? {} : { port }),
      ...(assets === undefined
        ? { serviceBindings: { ASSETS: readText } }
        : {
            assets: {
              directory: assets,
              binding: 'ASSETS',
              routerConfig: { has_user_worker: true },
              assetConfig: { html_handling: 'auto-trailing-slash' as const },
            },
          }),
      ...(persistTo ? { resourcePersistencePath: persistTo } : {}),
    }),
  )
  const url = await miniflare.ready
  const pid = (await workerdOf(process.pid)).find((id) => !before.includes(id))
  if (pid === undefined) throw new Error('workerd was not found')
  const db = await miniflare.getD1Database('DB')
  const files = (await readdir('migrations')).filter((file) => file.endsWith('.sql')).toSorted()
  const { results } = await db.prepare("SELECT name FROM sqlite_master WHERE name = 'orders'").all()
  if (results.length === 0)
    for (const file of files)
      for (const statement of statementsIn(await readFile(`migrations/${file}`, 'utf8')))
        await db.prepare(statement).run()
  return { url, cpuMs: () => cpuMsOf(pid), stop: () => miniflare.dispose() }
}

/** What the Worker asks of its static files itself, without the router that stands in front of them where pages are served. */
const readText = async ({ url }: { url: string }) =>
  new Response(await readFile(join('dist/assets', new URL(url).pathname)))

/** A migration's statements, for `prepare` takes one at a time; a trigger goes on until its `END;`. */
function statementsIn(sql: string): string[] {
  const statements: string[] = []
  let begun = ''
  for (const part of sql.replaceAll(/--.*$/gm, '').split(/;\s*$/m)) {
    begun += begun ? `;\n${part}` : part
    if (/^\s*CREATE TRIGGER\b/i.test(begun) && !/\bEND\s*$/i.test(begun)) continue
    if (begun.trim() !== '') statements.push(begun.trim())
    begun = ''
  }
  return statements
}
