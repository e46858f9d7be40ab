import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Run } from '../../../src/tools/runner.ts'
import { ROOT } from '../../support/wrangler.ts'
import { emptyAccount, fakeWrangler, type Account } from './account.ts'

/** An account, and a runner whose `wrangler` knows only it; `npm` and `git` do nothing. */
export function fakeRunner(): { account: Account; calls: string[]; run: Run } {
  const account = emptyAccount()
  const calls: string[] = []
  const run: Run = async (command, args, { input = '' } = {}) => {
    calls.push([command, ...args].join(' '))
    if (command === 'wrangler') return fakeWrangler(account, [...args], input)
    return { code: 0, out: command === 'git' ? 'abc1234\n' : '', err: '' }
  }
  return { account, calls, run }
}

/** Runs a tool of the project as a person would, with fake executables first on PATH and an account in a folder. */
export async function runTool(
  args: string[],
  account: Account,
  env: Record<string, string> = {},
): Promise<{ code: number; out: string; calls: string[]; account: Account }> {
  const folder = await mkdtemp(join(tmpdir(), 'fake-cloudflare-'))
  const bin = join(folder, 'bin')
  await mkdir(bin)
  await writeFile(join(folder, 'calls.txt'), '')
  await writeFile(join(folder, 'account.json'), JSON.stringify(account))
  for (const name of ['wrangler', 'npm', 'git']) {
    const script = join(ROOT, 'test/node/support/fake-command.ts')
    await writeFile(join(bin, name), `#!/bin/sh\nexec '${process.execPath}' '${script}' ${name} "$@"\n`)
    await chmod(join(bin, name), 0o755)
  }
  const ran = await new Promise<{ code: number; out: string }>((done) => {
    const child = execFile(
      process.execPath,
      args,
      {
        cwd: ROOT,
        env: { PATH: `${bin}:${process.env['PATH'] ?? ''}`, FAKE_CLOUDFLARE: folder, NO_COLOR: '1', ...env },
      },
      (error, out, err) => done({ code: error ? Number(error.code ?? 1) : 0, out: out + err }),
    )
    child.stdin?.end()
  })
  const calls = (await readFile(join(folder, 'calls.txt'), 'utf8')).split('\n').filter(Boolean)
  const after = JSON.parse(await readFile(join(folder, 'account.json'), 'utf8')) as Account
  await rm(folder, { recursive: true })
  return { ...ran, calls, account: after }
}
