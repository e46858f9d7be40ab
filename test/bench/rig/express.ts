import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpuMsOf } from './processes.ts'
import type { Running } from './under-miniflare.ts'

/** The Express server in a process of its own; it prints its port when it is up. */
export async function startExpress(standIn: string): Promise<Running> {
  const child = spawn(process.execPath, ['test/bench/express/server.js', standIn], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  const { pid } = child
  if (pid === undefined) throw new Error('the Express server did not start')
  return {
    url: new URL(`http://127.0.0.1:${String(port).trim()}`),
    cpuMs: () => cpuMsOf(pid),
    stop: async () => {
      child.kill()
      await once(child, 'exit')
    },
  }
}
