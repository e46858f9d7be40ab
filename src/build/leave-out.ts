import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/** Takes the place of what is left out: harmless to make, while using it says what is wrong. */
const LEFT_OUT = `export class LeftOut {
  constructor() {
    return new Proxy(this, {
      get(_, part) { throw new Error(String(part) + ' is not in the bundle: see src/build/libraries.ts') },
    })
  }
}`

/** Files that match are bundled as empty: the names they export are there, and nothing behind them. */
export const leaveOut = (files: RegExp, butFor?: RegExp): Plugin => ({
  name: 'leave-out',
  setup(bundler) {
    bundler.onResolve({ filter: /^left-out$/ }, ({ path }) => ({ path, namespace: 'left-out' }))
    bundler.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: LEFT_OUT }))
    bundler.onLoad({ filter: files }, async ({ path }) =>
      butFor?.test(path) ? undefined : { contents: emptied(await readFile(path, 'utf8')) },
    )
  },
})

function emptied(source: string): string {
  const single = [...source.matchAll(/^export (?:class|\{ \w+ as|\{) (\w+)/gm)].map(([, name]) => name)
  const listed = [...source.matchAll(/^export \{\n([^}]+)\};?$/gm)].flatMap(([, names = '']) =>
    names.split(','),
  )
  return [...single, ...listed.map((name) => name.trim())]
    .map((name) => `export { LeftOut as ${name} } from 'left-out'`)
    .join('\n')
}
