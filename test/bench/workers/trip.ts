/** One statement as D1 was given it, and what D1 says it cost. */
export interface Statement {
  sql: string
  values: unknown[]
  rowsRead: number
  rowsWritten: number
}

/** One round trip; `how` is the method of D1 it was made by. */
export interface Trip {
  how: 'batch' | 'all' | 'run' | 'raw' | 'first'
  statements: Statement[]
}
