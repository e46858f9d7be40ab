import { createHash } from 'node:crypto'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { TARGET } from './assets.ts'

export const WIDGET_BUDGET = { gzip: 2000, brotli: 1700 }

const TYPES = ['v1.d.ts', 'v1.react.d.ts']

export interface WidgetBuild {
  /** Follows fixes. */
  latest: string
  /** Never changes. */
  pinned: string
  /** What the `integrity` attribute of the pinned one says. */
  integrity: string
  bytes: { raw: number; gzip: number; brotli: number }
}

/** Writes the partners' script under both its names, and the types beside it. */
export async function bundleWidget(folder: string): Promise<WidgetBuild> {
  const { outputFiles } = await build({
    entryPoints: ['src/widget/register.ts'],
    bundle: true,
    minify: true,
    // A classic script: `async` and no globals.
    format: 'iife',
    target: TARGET,
    charset: 'utf8',
    // Classes are strict by themselves; the directive is only bytes.
    tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
    write: false,
    legalComments: 'none',
  })
  const script = Buffer.from(outputFiles[0]?.contents ?? [])
  const hash = createHash('sha256').update(script).digest('hex').slice(0, 10)
  const latest = '/widget/v1.js'
  const pinned = `/widget/v1.${hash}.js`
  await mkdir(`${folder}/widget`, { recursive: true })
  await writeFile(folder + latest, script)
  await writeFile(folder + pinned, script)
  for (const types of TYPES) await cp(`src/widget/${types}`, `${folder}/widget/${types}`)
  return {
    latest,
    pinned,
    integrity: `sha384-${createHash('sha384').update(script).digest('base64')}`,
    bytes: {
      raw: script.length,
      gzip: gzipSync(script, { level: 9 }).length,
      brotli: brotliCompressSync(script).length,
    },
  }
}

/** What to print: both names, the weight, and the line for those who pin. */
export function describeWidget({ latest, pinned, integrity, bytes }: WidgetBuild): string {
  const { gzip, brotli } = WIDGET_BUDGET
  return [
    `Widget: ${latest} and ${pinned}`,
    `        ${bytes.raw} bytes, ${bytes.gzip} gzip (budget ${gzip}), ${bytes.brotli} brotli (budget ${brotli})`,
    `        <script src="{shop}${pinned}" integrity="${integrity}" crossorigin="anonymous" async></script>`,
  ].join('\n')
}
