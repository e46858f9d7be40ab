import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Runs one statement on the shop's D1, local unless `--remote` is among the arguments. Further ones go to wrangler. */
export async function query<Row>(sql: string, args: readonly string[]): Promise<Row[]> {
  const where = args.includes('--remote') ? [] : ['--local']
  const { stdout } = await run(
    'wrangler',
    ['d1', 'execute', 'DB', '--json', ...where, ...args, '--command', sql],
    {
      env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
      maxBuffer: 64 * 1024 * 1024,
    },
  )
  const [answer] = JSON.parse(stdout.slice(stdout.indexOf('['))) as { results: Row[] }[]
  return answer?.results ?? []
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`)
