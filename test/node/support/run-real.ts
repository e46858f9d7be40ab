import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../../support/wrangler.ts'

/** Runs a tool of the project with the real commands, as npm would. */
export const runReal = (args: string[]): Promise<{ code: number; out: string }> =>
  new Promise((done) => {
    const env = {
      ...process.env,
      PATH: `${join(ROOT, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
      CI: '1',
    }
    execFile(process.execPath, args, { cwd: ROOT, env }, (error, out, err) =>
      done({ code: error ? Number(error.code ?? 1) : 0, out: out + err }),
    )
  })
