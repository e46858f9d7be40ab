import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/** What is done to a file of a library; a version that is written otherwise stops the build. */
export interface Cut {
  file: RegExp
  /** Functions, methods and classes that nobody calls: their names stay, and calling one says so. */
  unused?: readonly string[]
  /** Functions that do something simpler. */
  bodies?: Readonly<Record<string, string>>
  /** Exact pieces of source, and what takes their place. */
  instead?: readonly (readonly [source: string, put: string])[]
  /** Fields of object literals that go, wherever they stand. */
  fields?: readonly string[]
  /** Lines that go. */
  lines?: RegExp
  /** Another file in its place. */
  whole?: string
}

/** Takes out of a library what the shop never calls, name by name. */
export const cut = (cuts: readonly Cut[]): Plugin => ({
  name: 'cut',
  setup(bundler) {
    for (const each of cuts)
      bundler.onLoad({ filter: each.file }, async ({ path }) => ({
        contents: each.whole ?? trimmed(await readFile(path, 'utf8'), each),
      }))
  },
})

function trimmed(
  source: string,
  { file, unused = [], bodies = {}, instead = [], fields = [], lines }: Cut,
): string {
  const edits: [name: string, edit: (text: string) => string][] = [
    ...unused.map((name) => edited(name, withBody(name, `throw new Error('${name} is not in the bundle')`))),
    ...Object.entries(bodies).map(([name, body]) => edited(name, withBody(name, body))),
    ...fields.map((name) => edited(name, (text) => text.replaceAll(blockAfter(`${name}: `), ''))),
    ...(lines ? [edited(String(lines), (text) => text.replaceAll(lines, ''))] : []),
    ...instead.map(([from, to]) => edited(from, (text) => text.replaceAll(from, () => to))),
  ]
  return edits.reduce((text, [name, edit]) => {
    const done = edit(text)
    if (done === text) throw new Error(`${name} is not to be found in ${file}: see src/build/libraries.ts`)
    return done
  }, source)
}

const edited = (name: string, edit: (text: string) => string): [string, (text: string) => string] => [
  name,
  edit,
]

/** From a line that ends in `{` to the next one that is indented alike and closes it. */
const blockAfter = (head: string) => new RegExp(`^([ \\t]*)${head}\\{\\n[\\s\\S]*?^\\1\\},?\\n`, 'gm')

/** The function of this name with another body; a class is left without any. */
const withBody = (name: string, body: string) => (source: string) => {
  const word = name.replace('$', '\\$')
  const given = String.raw`(?:\(\{\n[^}]*\}\) |[^\n]*[^(\n]|[^{};]*)`
  const head = `(?:export )?(?:(?:static|async|function|class|const) )*${word}(?=[ (:])${given}`
  const whole = new RegExp(`^([ \\t]*)(${head}\\{)\\n[\\s\\S]*?^\\1\\}`, 'gm')
  return source.replace(
    whole,
    (_, indent: string, first: string) => `${indent}${first} ${first.startsWith('class') ? '' : body} }`,
  )
}
