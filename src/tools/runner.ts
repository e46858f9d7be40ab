import { spawn } from 'node:child_process'

export interface Ran {
  code: number
  out: string
  err: string
}

/** Runs a command to its end; `input` goes to its standard input, `show` lets the person at the terminal watch. */
export type Run = (
  command: string,
  args: readonly string[],
  options?: { input?: string; show?: boolean },
) => Promise<Ran>

/** Real commands, found on PATH: npm puts those of the project first. */
export const run: Run = (command, args, { input, show = false } = {}) =>
  new Promise((done, failed) => {
    const child = spawn(command, args, {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' },
    })
    const ran: Ran = { code: 1, out: '', err: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ran.out += text
      if (show) process.stdout.write(text)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ran.err += text
      if (show) process.stderr.write(text)
    })
    child.once('error', failed)
    child.once('close', (code) => done({ ...ran, code: code ?? 1 }))
    // A command that reads nothing may be gone before its input is written.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input ?? '')
  })

/** As one would type it. */
export const typed = (command: string, args: readonly string[]): string =>
  [command, ...args.map((arg) => (/^[\w./:=@,+-]+$/.test(arg) ? arg : `'${arg}'`))].join(' ')

/** What went wrong, for the person at the terminal: one sentence, and what to do. */
export class Trouble extends Error {}

/** Trouble that only the owner can end: something has not been decided yet. */
export class Undecided extends Trouble {}

/** The same, for commands that have to work. */
export async function insistOn(ran: Promise<Ran>, what: string): Promise<Ran> {
  const answer = await ran
  if (answer.code === 0) return answer
  throw new Trouble(`${what} failed:\n${[answer.out, answer.err].join('\n').trim().slice(-2000)}`)
}
