import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256Of, tryDump, type Manifest } from './backup/dump.ts'
import { staleMarks } from './backup/stale.ts'
import { readArgs, targetOf, type Target } from './backup/target.ts'
import { say } from './d1.ts'
import { insistOn, run, Trouble } from './runner.ts'

// `npm run restore -- --file backups/….sql --local` or `--env …` into an empty database.
// `npm run restore -- --time-travelled-to 2026-11-23T02:00:00Z --env …` after `wrangler d1 time-travel restore`.

async function restore(): Promise<void> {
  const values = readArgs({ file: { type: 'string' }, 'time-travelled-to': { type: 'string' } })
  const target = targetOf(values)
  const moment = values['time-travelled-to']
  if (moment !== undefined) return markOnly(target, moment)
  if (values.file === undefined) throw new Trouble('Say what: --file backups/….sql')
  const { sql, manifest } = await readBackup(values.file)
  const marks = staleMarks(new Date(manifest.backupAt), new Date())
  // What D1 is about to be told is tried here first.
  tryDump(`${sql}\n${marks}`).db.close()
  await insistOnEmpty(target)
  // One file, so that no Worker ever sees what was restored without its marks.
  await execute(target, `${sql}\n${marks}`, 'Restoring')
  say(`${manifest.rows['orders'] ?? 0} orders as of ${manifest.backupAt} are back. Gifting is off.`)
  sayWhatIsNext()
}

async function markOnly(target: Target, moment: string): Promise<void> {
  const backupAt = new Date(moment)
  if (Number.isNaN(backupAt.getTime()) || backupAt.getTime() > Date.now())
    throw new Trouble(`${moment} is no moment in the past.`)
  await execute(target, staleMarks(backupAt, new Date()), 'Marking')
  say(`All that may have gone on since ${backupAt.toISOString()} is marked. Gifting is off.`)
  sayWhatIsNext()
}

const sayWhatIsNext = () =>
  say(
    'Next: docs/runbook.md, "Restoring a backup". The shop reconciles with Stripe every five minutes by itself.',
  )

async function readBackup(file: string): Promise<{ sql: string; manifest: Manifest }> {
  const [sql, manifest] = await Promise.all([
    readFile(file, 'utf8'),
    readFile(`${file}.json`, 'utf8').then((text) => JSON.parse(text) as Manifest),
  ]).catch(() => {
    throw new Trouble(`${file} and ${file}.json cannot be read.`)
  })
  if (sha256Of(sql) !== manifest.sha256)
    throw new Trouble(`${file} is not what was backed up: its hash differs.`)
  return { sql, manifest }
}

/** A backup is never poured over a living shop. */
async function insistOnEmpty(target: Target): Promise<void> {
  const tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name IN ('orders', 'd1_migrations')"
  const { out } = await insistOn(
    run('wrangler', ['d1', 'execute', 'DB', '--json', ...target.args, '--command', tables]),
    'Looking at the database',
  )
  const [answer] = JSON.parse(out.slice(out.indexOf('['))) as { results: unknown[] }[]
  if (answer?.results.length !== 0)
    throw new Trouble('The database is not empty. Restore into a new one, and let wrangler.toml name it.')
}

async function execute(target: Target, sql: string, what: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'trustgifts-'))
  try {
    const file = join(folder, 'restore.sql')
    await writeFile(file, sql, { mode: 0o600 })
    await insistOn(run('wrangler', ['d1', 'execute', 'DB', '--yes', ...target.args, '--file', file]), what)
  } finally {
    await rm(folder, { recursive: true })
  }
}

try {
  await restore()
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  say(error.message)
  process.exitCode = 1
}
