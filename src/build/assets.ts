import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { build } from 'esbuild'

const ENTRIES = {
  style: 'src/pages/shop.css',
  later: 'src/pages/later.css',
  checkout: 'src/browser/checkout.ts',
  order: 'src/browser/order.ts',
  partners: 'src/browser/partners.ts',
  frameStyle: 'src/pages/frame.css',
  frameDark: 'src/pages/dark.css',
  frame: 'src/browser/frame.ts',
  desk: 'src/pages/desk/desk.css',
} as const

type Name = keyof typeof ENTRIES

/** Browsers from 2023 on; older ones still get the pages, as plain HTML that works. */
export const TARGET = ['chrome111', 'firefox115', 'safari16.4']

export type Manifest = Record<Name, string>

/** Writes every script and stylesheet, named by its content, and says which name each one got. */
export async function bundleAssets(folder: string): Promise<Manifest> {
  const names = Object.keys(ENTRIES) as Name[]
  const files = await Promise.all(names.map(async (name) => [name, await bundle(name, folder)] as const))
  return Object.fromEntries(files) as Manifest
}

async function bundle(name: Name, folder: string): Promise<string> {
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
