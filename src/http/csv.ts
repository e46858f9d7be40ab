type Cell = string | number | Date | null

/**
 * RFC 4180, with one cell a value; no columns, no header. A spreadsheet takes a text that begins like a formula for one: it gets an apostrophe.
 * Numbers are our own, so a minus may stay.
 */
export function csv(columns: readonly string[], rows: readonly Cell[][]): string {
  return [...(columns.length === 0 ? [] : [columns]), ...rows]
    .map((row) => `${row.map(cellOf).join(',')}\r\n`)
    .join('')
}

function cellOf(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = value instanceof Date ? value.toISOString() : value
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Whether an Accept header asks for CSV rather than for JSON; a tie is JSON's. */
export function wantsCsv(accept: string | undefined): boolean {
  const weights = (accept ?? '').split(',').map((part) => {
    const [type = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    const q = Number(parameters.find((text) => text.startsWith('q='))?.slice(2) ?? 1)
    return [type, Number.isNaN(q) ? 0 : q] as const
  })
  const weightOf = (...types: string[]) =>
    Math.max(0, ...weights.flatMap(([type, q]) => (types.includes(type) ? [q] : [])))
  return weightOf('text/csv', 'text/*') > weightOf('application/json', 'application/*', '*/*')
}
