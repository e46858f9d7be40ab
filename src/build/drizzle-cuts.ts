import type { Cut } from './cut.ts'
import { QUICK_IS, SLOW_IS } from './quick-is.ts'

/** The names of drizzle that the shop uses: one that is missing here stops the bundler. */
export const DRIZZLE_USED: Readonly<Record<string, string>> = {
  'drizzle-orm': `and, asc, desc, eq, fillPlaceholders, getTableColumns, gt, gte, inArray, isNotNull, isNull, like, lt, lte, ne, not,
    notInArray, or, QueryPromise, sql`,
  'drizzle-orm/d1': 'drizzle',
  'drizzle-orm/sqlite-core': 'integer, primaryKey, sqliteTable, sqliteView, text',
}

/** Relational queries, and columns of kinds that no table has. */
export const DRIZZLE_LEFT_OUT =
  /\/drizzle-orm\/(relations|sqlite-core\/query-builders\/(query|count)|sqlite-core\/columns\/(blob|numeric|real|custom))\.js$/

/** Never called here: migrations at run time, UNION, WITH, transactions (D1 has none), enums of another database. */
export const DRIZZLE_CUTS: readonly Cut[] = [
  {
    file: /\/drizzle-orm\/sqlite-core\/dialect\.js$/,
    unused: ['migrate', 'buildRelationalQuery', 'buildSetOperations'],
  },
  { file: /\/drizzle-orm\/sqlite-core\/db\.js$/, unused: ['with', 'transaction', '$count'] },
  { file: /\/drizzle-orm\/d1\/session\.js$/, unused: ['transaction', 'D1Transaction'] },
  { file: /\/drizzle-orm\/pg-core\/columns\/enum\.js$/, whole: 'export const isPgEnum = () => false' },
  {
    // Every column of schema.ts says its name.
    file: /\/drizzle-orm\/casing\.js$/,
    whole: `export class CasingCache {
      clearCache() {}
      getColumnCasing(column) { return column.name }
    }`,
  },
  // A tenth of a request went into asking what kind of thing something is, the same of the same classes over and over.
  { file: /\/drizzle-orm\/entity\.js$/, instead: [[SLOW_IS, QUICK_IS]] },
]
