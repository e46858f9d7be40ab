import { registerHooks } from 'node:module'
import { QUICK_IS, SLOW_IS } from '../../../src/build/quick-is.ts'

interface Change {
  file: string
  from: string
  to: string
}

/** What drizzle does over and over, done once. None of it changes what a query is: see quick.test.ts. */
const CHANGES: readonly Change[] = [
  {
    // What kind of thing something is: the same of the same classes.
    file: '/drizzle-orm/entity.js',
    from: SLOW_IS,
    to: QUICK_IS,
  },
  {
    // SQL out of a template remembers which: its texts need not be compared one by one.
    file: '/drizzle-orm/sql/sql.js',
    from: '  return new SQL(queryChunks);\n}\n((sql2) => {',
    to: '  const made = new SQL(queryChunks);\n  made.template = strings;\n  return made;\n}\n((sql2) => {',
  },
  {
    file: '/drizzle-orm/sql/sql.js',
    from: '  decoder = noopDecoder;\n',
    to: '  decoder = noopDecoder;\n  template = void 0;\n',
  },
  {
    file: '/drizzle-orm/sql/sql.js',
    from: 'if (is(chunk, Table)) {\n        const schemaName',
    to: 'if (chunk?.[IS_TABLE]) {\n        const schemaName',
  },
  {
    file: '/drizzle-orm/sql/sql.js',
    from: 'class SQL {',
    to: 'const IS_TABLE = Symbol.for("drizzle:IsDrizzleTable");\nclass SQL {',
  },
]

/** To be called before anything imports drizzle. */
export function quickenKinds(): void {
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context)
      const changes = CHANGES.filter(({ file }) => url.endsWith(file))
      if (changes.length === 0 || !loaded.source) return loaded
      const source =
        typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source)
      return { ...loaded, source: changes.reduce(change, source) }
    },
  })
}

function change(source: string, { file, from, to }: Change): string {
  if (!source.includes(from)) throw new Error(`drizzle is written otherwise in ${file}`)
  return source.replace(from, to)
}
