import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Of, tryDump, type Manifest } from './backup/dump.ts'
import { readArgs, targetOf } from './backup/target.ts'
import { say } from './d1.ts'
import { insistOn, run, Trouble } from './runner.ts'

// `npm run backup -- --local` or `-- --env staging|production [--out backups]`
try {
  const values = readArgs({ out: { type: 'string', default: 'backups' } })
  const target = targetOf(values)
  const backupAt = new Date().toISOString()
  const file = join(values.out, `${target.name}-${backupAt.replace(/[:.]/g, '-')}.sql`)
  await mkdir(values.out, { recursive: true, mode: 0o700 })
  // Personal data: nobody else on this machine may read it, not even while it is written.
  await writeFile(`${file}.part`, '', { mode: 0o600 })
  const exported = ['d1', 'export', 'DB', '--output', `${file}.part`, '--skip-confirmation', ...target.args]
  await insistOn(run('wrangler', exported), 'Exporting')
  const sql = await readFile(`${file}.part`, 'utf8')
  const { db, rows } = tryDump(sql)
  db.close()
  const manifest: Manifest = { backupAt, from: target.name, sha256: sha256Of(sql), rows }
  await writeFile(`${file}.json`, JSON.stringify(manifest, null, 2), { mode: 0o600 })
  await rename(`${file}.part`, file)
  say(`${file}: ${rows['orders'] ?? 0} orders as of ${backupAt}, loaded once and found whole.`)
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  say(error.message)
  process.exitCode = 1
}
