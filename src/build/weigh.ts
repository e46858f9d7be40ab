import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

/** What the first visit of the checkout page brings over the wire, file by file. */
export async function firstVisit(folder: string, files: readonly string[]): Promise<string> {
  const weights = await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(folder + file)
      return { file, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }
    }),
  )
  const sum = (of: 'raw' | 'gzip') => weights.reduce((total, weight) => total + weight[of], 0)
  const all = [...weights, { file: 'first visit of /', raw: sum('raw'), gzip: sum('gzip') }]
  return all
    .map(({ file, raw, gzip }) => `${String(raw).padStart(7)} ${String(gzip).padStart(6)} gz  ${file}`)
    .join('\n')
}
