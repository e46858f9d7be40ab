import type * as schemas from './schemas.ts'

export type SchemaName = keyof typeof schemas

/** One route as the document tells it; `path` is written as in Hono. */
export interface Operation {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  /** Also the name of the client's method, in camelCase. */
  id: string
  summary: string
  tag: 'Buyer' | 'Partner' | 'Operator' | 'Webhooks in' | 'Health'
  bearer?: 'operator' | 'partner'
  query?: Record<string, { summary: string; required?: true; schema?: SchemaName }>
  headers?: Record<string, string>
  body?: SchemaName
  /** A body that may be left out. */
  optionalBody?: true
  answers: Record<number, SchemaName | 'binary' | 'csv' | 'none'>
  /** Answered as CSV too, where Accept asks for it. */
  csv?: true
  /** Codes of problems, by status. */
  problems?: Record<number, readonly string[]>
}
