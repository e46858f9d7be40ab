import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const BIN = join(ROOT, 'node_modules/.bin')
const READY_WITHIN_MS = 90_000
const STOP_WITHIN_MS = 5_000

export interface WranglerDev {
  log(): string
  /** Resolves when the whole process group is gone; SIGKILL where a crash is to be played. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

interface DevOptions {
  origin: string
  port: number
  persistTo: string
  vars: Record<string, string>
  logLevel: 'log' | 'warn'
  /** Gets every line as it comes. */
  onOutput?: (text: string) => void
}

/** The port itself where it is free, else the next that is; 0 means any. */
export async function freePort(wanted: number): Promise<number> {
  const port = await new Promise<number | undefined>((done) => {
    const server = createServer()
    server.once('error', () => done(undefined))
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : undefined))
    })
  })
  return port ?? freePort(wanted + 1)
}

/** Applies the migrations to the local database in `persistTo`. */
export async function migrate(persistTo: string): Promise<void> {
  const args = ['d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', resolve(ROOT, persistTo)]
  await run(join(BIN, 'wrangler'), args, persistTo)
}

/** The pages name `origin` as theirs. */
export const build = (origin?: string): Promise<void> =>
  run('npm', ['run', 'build', ...(origin === undefined ? [] : ['--', '--origin', origin])], ROOT)

export async function startWrangler(options: DevOptions): Promise<WranglerDev> {
  const { port, persistTo, vars, origin } = options
  const state = resolve(ROOT, persistTo)
  await mkdir(state, { recursive: true })
  // With an env file named, wrangler leaves a developer's own .dev.vars alone.
  const noVars = join(state, 'no-vars.env')
  await writeFile(noVars, '')
  const args = [
    ['dev', '--ip', '127.0.0.1', '--port', String(port), '--inspector-port', String(await freePort(0))],
    ['--persist-to', state, '--env-file', noVars, '--log-level', options.logLevel],
    ['--show-interactive-dev-session=false'],
    ...Object.entries(vars).map(([name, value]) => ['--var', `${name}:${value}`]),
  ].flat()
  const child = start(join(BIN, 'wrangler'), args, state)
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      log += text
      options.onOutput?.(text)
    })
  }
  const dev = { log: () => log, stop: (signal?: 'SIGTERM' | 'SIGKILL') => stopGroup(child, signal) }
  await healthy(child, origin).catch(async (trouble: unknown) => {
    await dev.stop('SIGKILL')
    throw new Error(`wrangler dev did not come up: ${String(trouble)}\n${log}`)
  })
  return dev
}

function start(command: string, args: string[], state: string): ChildProcess {
  const child = spawn(command, args, {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: `${BIN}:${process.env['PATH'] ?? ''}`,
      CI: '1',
      NO_COLOR: '1',
      WRANGLER_SEND_METRICS: 'false',
      WRANGLER_HIDE_BANNER: 'true',
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
      WRANGLER_LOG_PATH: join(state, 'logs'),
      // Shops of tests that run at once must not find each other.
      MINIFLARE_REGISTRY_PATH: join(state, 'registry'),
      WRANGLER_REGISTRY_PATH: join(state, 'registry'),
    },
  })
  const orphaned = () => signalGroup(child, 'SIGKILL')
  process.once('exit', orphaned)
  child.once('exit', () => process.off('exit', orphaned))
  return child
}

async function run(command: string, args: string[], state: string): Promise<void> {
  const child = start(command, args, resolve(ROOT, state))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += String(text)))
  const code = await new Promise((done, failed) => child.once('error', failed).once('close', done))
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(code)}\n${output}`)
}

async function healthy(child: ChildProcess, origin: string): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS
  let last = 'no answer'
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`)
    try {
      const response = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(5_000) })
      last = `/healthz says ${response.status} ${(await response.text()).slice(0, 300)}`
      if (response.status === 200) return
    } catch {
      // Not listening yet.
    }
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(last)
}

async function stopGroup(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  signalGroup(child, signal)
  const hard = setTimeout(() => signalGroup(child, 'SIGKILL'), STOP_WITHIN_MS)
  await gone
  clearTimeout(hard)
  // workerd is a grandchild: the group is signalled once more for what outlived its parent.
  signalGroup(child, 'SIGKILL')
}

function signalGroup(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // Nobody left in the group.
  }
}
