import { COLUMNS, EXPORTS } from '../operator/export.ts'
import { errorKind, log } from '../shared/log.ts'
import { csv } from './csv.ts'
import { edge } from './edge.ts'
import { needsRole } from './operator-guard.ts'
import { invalid } from './operator-reason.ts'
import type { WebContext } from './web.ts'

const MOST_DAYS = 366

/** Midnight of a day written `2026-11-23`, UTC. */
export function dayIn(text: string | undefined): Date | undefined {
  const day = new Date(/^20\d\d-\d\d-\d\d$/.test(text ?? '') ? `${text}T00:00:00Z` : Number.NaN)
  // The thirtieth of February would be taken for the second of March.
  return day.getTime() > 0 && day.toISOString().startsWith(text ?? '') ? day : undefined
}

/** Files for a date range, for pages and programs alike; sent day by day as they are read. */
export const exports = edge().get('/', needsRole('operator'), (c: WebContext) => {
  const { what: asked, from: first, to: last } = c.req.query()
  const what = EXPORTS.find((name) => name === asked)
  const [from, to] = [dayIn(first), dayIn(last)]
  if (!what || !from || !to || to < from || to.getTime() - from.getTime() > MOST_DAYS * 86_400_000)
    return invalid(c, [{ field: 'from', code: 'bad_range', message: BAD_RANGE }])
  const columns = COLUMNS[what].split(',')
  const days = c.get('app').operators.exportDays({ by: c.get('operator'), what, from, to })
  const utf8 = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(utf8.encode(csv(columns, []))),
    async pull(stream) {
      try {
        const { value: rows, done } = await days.next()
        if (done) return stream.close()
        const cells = rows.map((row) => columns.map((column) => row[column] ?? null))
        stream.enqueue(utf8.encode(csv([], cells)))
      } catch (error) {
        log('error', 'export.broke_off', {
          alert: true,
          requestId: c.get('requestId'),
          error: errorKind(error),
        })
        // Half a file must not look like a whole one.
        stream.error(new Error('broke off'))
      }
    },
    cancel: async () => void (await days.return(undefined)),
  })
  return c.body(body, 200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${what}-${first}-${last}.csv"`,
  })
})

const BAD_RANGE = `what is orders or ledger; from and to are days such as 2026-11-23, ${MOST_DAYS} days apart at most.`
