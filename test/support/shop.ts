import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSandbox, type Sandbox, type SandboxOptions } from '../sandbox/sandbox.ts'
import { sandboxOptions, shopVars } from './sandbox-settings.ts'
import { build, freePort, migrate, ROOT, startWrangler } from './wrangler.ts'

export interface ShopOptions {
  sandbox?: Partial<SandboxOptions>
  /** Any free one where left out. */
  port?: number
  /** On top of what the sandbox needs. */
  vars?: Record<string, string>
  /** Where D1 lives; a fresh temporary directory, removed by `stop`, where left out. */
  persistTo?: string
  logLevel?: 'log' | 'warn'
  onOutput?: (text: string) => void
}

export interface Shop {
  origin: string
  sandbox: Sandbox
  /** What `wrangler dev` and the Worker said so far. */
  log(): string
  /** Fires the cron trigger, for a moment where one is given: `wrangler dev` never does. */
  cron(at?: Date): Promise<void>
  /** Ends `wrangler dev`, by SIGKILL where left out, and starts it again on the same database. */
  restart(signal?: 'SIGTERM' | 'SIGKILL', meanwhile?: () => Promise<void>): Promise<void>
  stop(): Promise<void>
}

/** The whole shop: the sandbox, and the Worker under `wrangler dev` with its migrations applied. */
export async function startShop(options: ShopOptions = {}): Promise<Shop> {
  if (!existsSync(join(ROOT, 'dist'))) await build()
  const port = options.port ?? (await freePort(0))
  const origin = `http://localhost:${port}`
  const persistTo = options.persistTo ?? (await mkdtemp(join(tmpdir(), 'trustgifts-')))
  const sandbox = await startSandbox({ ...sandboxOptions(origin), ...options.sandbox })
  const dev = () =>
    startWrangler({
      origin,
      port,
      persistTo,
      vars: { ...shopVars(origin, sandbox), ...options.vars },
      logLevel: options.logLevel ?? 'log',
      ...(options.onOutput ? { onOutput: options.onOutput } : {}),
    })
  const clean = async () => {
    await sandbox.close()
    if (!options.persistTo) await rm(persistTo, { recursive: true, force: true, maxRetries: 3 })
  }
  try {
    await migrate(persistTo)
    let running = await dev()
    let before = ''
    return {
      origin,
      sandbox,
      log: () => before + running.log(),
      cron: (at) => fireCron(origin, at),
      restart: async (signal = 'SIGKILL', meanwhile) => {
        await running.stop(signal)
        before += running.log()
        await meanwhile?.()
        running = await dev()
      },
      stop: async () => {
        await running.stop()
        await clean()
      },
    }
  } catch (trouble) {
    await clean()
    throw trouble
  }
}

// The path of wrangler 4.155; older ones had `/cdn-cgi/handler/scheduled`. No flag is needed for it.
const SCHEDULED = '/cdn-cgi/local/scheduled'

async function fireCron(origin: string, at?: Date): Promise<void> {
  const when = at === undefined ? '' : `?time=${at.getTime()}`
  const response = await fetch(`${origin}${SCHEDULED}${when}`, { signal: AbortSignal.timeout(30_000) })
  if (!response.ok) throw new Error(`the cron trigger answered ${response.status}`)
  await response.arrayBuffer()
}
