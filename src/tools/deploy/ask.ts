import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** Asks the person at the terminal for a secret, which is not shown; `undefined` where there is nobody to ask. */
export type Ask = (name: string, hint: string) => Promise<string | undefined>

export const askHidden: Ask = async (name, hint) => {
  if (!process.stdin.isTTY) return undefined
  process.stdout.write(`   ${name}${hint ? ` (${hint})` : ''}: `)
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: silence, terminal: true })
  try {
    return (await terminal.question('')).trim()
  } finally {
    terminal.close()
    process.stdout.write('\n')
  }
}
