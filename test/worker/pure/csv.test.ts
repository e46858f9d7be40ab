import { describe, expect, it } from 'vitest'
import { csv, wantsCsv } from '../../../src/http/csv.ts'

describe('a CSV', () => {
  it('has a head, one line a row, and quotes what needs it', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          ['x', 1],
          ['comma,quote"', -99],
          ['two\nlines', null],
          [new Date(0), 0],
        ],
      ),
    ).toBe('a,b\r\nx,1\r\n"comma,quote""",-99\r\n"two\nlines",\r\n1970-01-01T00:00:00.000Z,0\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("https://evil.example","x")'])(
    'holds no formula: %j',
    (text) => {
      const [, line = ''] = csv(['a'], [[text]]).split('\r\n')
      expect(line).toMatch(/^"?'/)
    },
  )
})

describe('an Accept header', () => {
  it.each([
    [undefined, false],
    ['', false],
    ['*/*', false],
    ['application/json', false],
    ['text/csv', true],
    ['TEXT/CSV', true],
    ['text/csv; charset=utf-8', true],
    ['text/csv, application/json', false],
    ['text/csv, application/json;q=0.9', true],
    ['text/csv;q=0.5, */*;q=0.1', true],
    ['text/csv;q=0, */*', false],
    ['text/html, application/xhtml+xml, */*;q=0.8', false],
    ['text/csvx', false],
  ])('%s wants CSV: %s', (accept, csvWanted) => {
    expect(wantsCsv(accept)).toBe(csvWanted)
  })
})
