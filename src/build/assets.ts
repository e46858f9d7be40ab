import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { build } from 'esbuild'

const ENTRIES = {
  style: 'src/pages/style.css',
  later: 'src/pages/later.css',
  checkout: 'src/browser/checkout.ts',
  order: 'src/browser/order.ts',
}

/** Browsers from 2023 on; older ones still get the pages, as plain HTML that works. */
const TARGET = ['chrome111', 'firefox115', 'safari16.4']

export type Manifest = Record<keyof typeof ENTRIES, string>

/** Writes every script and the stylesheet, named by their content, and says which name each one got. */
export async function bundleAssets(folder: string): Promise<Manifest> {
  const [style, later, checkout, order] = await Promise.all([
    bundle('style', folder),
    bundle('later', folder),
    bundle('checkout', folder),
    bundle('order', folder),
  ])
  return { style, later, checkout, order }
}

async function bundle(name: keyof typeof ENTRIES, folder: string): Promise<string> {
  const entry = ENTRIES[name]
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: TARGET,
    write: false,
    legalComments: 'none',
  })
  const bytes = outputFiles[0]?.contents ?? new Uint8Array()
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  const file = `${name}.${hash}.${entry.endsWith('.css') ? 'css' : 'js'}`
  await writeFile(`${folder}/${file}`, bytes)
  return `/a/${file}`
}
