import { readFile, writeFile } from 'node:fs/promises'
import type { Run } from '../runner.ts'

/** Hands the secret to wrangler on its standard input: no command line and no screen has it. */
export async function keepInWorker(run: Run, put: readonly string[], secret: string): Promise<boolean> {
  return (await run('wrangler', put, { input: `${secret}\n` })).code === 0
}

/** Into the file of the shop on this machine, which only its owner can read. */
export async function keepLocally(file: string, secret: string): Promise<boolean> {
  const others = (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => !line.startsWith('STRIPE_WEBHOOK_SECRET='))
  const lines = [...others.filter((line) => line !== ''), `STRIPE_WEBHOOK_SECRET=${secret}`, '']
  await writeFile(file, lines.join('\n'), { mode: 0o600 })
  return true
}
