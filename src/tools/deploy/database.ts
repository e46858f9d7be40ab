import { writeFile } from 'node:fs/promises'
import { insistOn, Trouble, type Run } from '../runner.ts'
import { NO_DATABASE, readToml, withDatabaseId, type Environment } from './environment.ts'

/** The database by its name, made where there is none; its id is written into wrangler.toml. */
export async function findOrMakeDatabase(run: Run, environment: Environment): Promise<string> {
  const { database, file, name } = environment
  const found = await idOf(run, database.name)
  if (found === undefined && database.id !== NO_DATABASE)
    throw new Trouble(
      `${file} has database_id ${database.id}, but this account has no database ${database.name}. Is it the right account?`,
    )
  if (found === undefined)
    await insistOn(run('wrangler', ['d1', 'create', database.name]), `Making database ${database.name}`)
  const id = found ?? (await idOf(run, database.name))
  if (id === undefined)
    throw new Trouble(`The database ${database.name} was made but is not listed. Try again.`)
  if (database.id !== NO_DATABASE && database.id !== id)
    throw new Trouble(
      `${file} has database_id ${database.id}, but ${database.name} is ${id}. Which one is it?`,
    )
  if (database.id === id) return `${database.name} is there`
  await writeFile(file, withDatabaseId(await readToml(file), name, id))
  return `${database.name} ${found ? 'found' : 'made'}; its id is in ${file} now: commit it`
}

async function idOf(run: Run, name: string): Promise<string | undefined> {
  const { out } = await insistOn(run('wrangler', ['d1', 'list', '--json']), 'Listing databases')
  const databases = JSON.parse(out.slice(out.indexOf('['))) as { uuid: string; name: string }[]
  return databases.find((database) => database.name === name)?.uuid
}
