import { readFile } from 'node:fs/promises'
import { unstable_readConfig } from 'wrangler'
import { Trouble } from '../runner.ts'

export const ENVIRONMENTS = ['staging', 'production'] as const
export type EnvironmentName = (typeof ENVIRONMENTS)[number]

/** One of the shops that wrangler.toml describes. */
export interface Environment {
  name: EnvironmentName
  /** The file it stands in. */
  file: string
  worker: string
  database: { name: string; id: string }
  /** Dead-letter queues before those that name them. */
  queues: string[]
  vars: Record<string, string>
  origin: string
}

/** What an unmade database has for an id in wrangler.toml. */
export const NO_DATABASE = '00000000-0000-0000-0000-000000000000'

/** The parts of wrangler's answer that are read here; its own type names packages it does not bring. */
interface Settings {
  name: string
  vars: Record<string, unknown>
  d1_databases: { binding: string; database_name?: string; database_id?: string }[]
  queues: {
    producers: { queue: string }[]
    consumers: { queue: string; dead_letter_queue?: string }[]
  }
}

const isEnvironment = (text: string): text is EnvironmentName => ENVIRONMENTS.some((name) => name === text)

export function readEnvironment(file: string, name: string): Environment {
  if (!isEnvironment(name)) throw new Trouble(`There is no ${name}: say ${ENVIRONMENTS.join(' or ')}.`)
  const settings = unstable_readConfig({ config: file, env: name }) as unknown as Settings
  const { producers, consumers } = settings.queues
  const database = settings.d1_databases.find(({ binding }) => binding === 'DB')
  if (!database?.database_name) throw new Trouble(`${file}: [env.${name}] has no database bound as DB.`)
  const vars = Object.fromEntries(
    Object.entries(settings.vars).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  const dead = consumers.flatMap(({ dead_letter_queue }) => dead_letter_queue ?? [])
  return {
    name,
    file,
    worker: settings.name,
    database: { name: database.database_name, id: database.database_id ?? NO_DATABASE },
    queues: [
      ...new Set([...dead, ...producers.map(({ queue }) => queue), ...consumers.map(({ queue }) => queue)]),
    ],
    vars,
    origin: vars['PUBLIC_ORIGIN'] ?? '',
  }
}

/** wrangler.toml with the database's id in the place it has for this environment. */
export function withDatabaseId(toml: string, name: EnvironmentName, id: string): string {
  const header = `[[env.${name}.d1_databases]]`
  const from = toml.indexOf(header)
  const next = toml.indexOf('\n[', from + header.length)
  const section = toml.slice(from, next < 0 ? undefined : next)
  const filled = section.replace(/^(database_id\s*=\s*)"[^"]*"/m, `$1"${id}"`)
  if (from < 0 || !/^database_id\s*=/m.test(section))
    throw new Trouble(`wrangler.toml: ${header} has no database_id to fill in. Put this one there: ${id}`)
  return toml.slice(0, from) + filled + toml.slice(from + section.length)
}

export const readToml = (file: string): Promise<string> => readFile(file, 'utf8')
