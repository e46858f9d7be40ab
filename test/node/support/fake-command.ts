import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fakeWrangler, type Account } from './account.ts'

// Stands on PATH under the names of real commands: notes how it was called, answers as they do.
const folder = process.env['FAKE_CLOUDFLARE'] ?? ''
const [name = '', ...args] = process.argv.slice(2)

appendFileSync(join(folder, 'calls.txt'), `${[name, ...args].join(' ')}\n`)
if (name === 'git') process.stdout.write('abc1234\n')
if (name === 'wrangler') {
  const file = join(folder, 'account.json')
  const account = JSON.parse(readFileSync(file, 'utf8')) as Account
  const { code, out, err } = fakeWrangler(account, args, readFileSync(0, 'utf8'))
  writeFileSync(file, JSON.stringify(account))
  process.stdout.write(out)
  process.stderr.write(err)
  process.exitCode = code
}
