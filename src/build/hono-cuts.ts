import type { Cut } from './cut.ts'

/** The names of hono that the shop uses: one that is missing here stops the bundler. */
export const HONO_USED: Readonly<Record<string, string>> = {
  'hono/hono-base': 'HonoBase',
  'hono/router/trie-router': 'TrieRouter',
  'hono/method-not-allowed': 'methodNotAllowed',
  'hono/route': 'routePath',
}

/** Never called here: foreign applications inside ours, HTML that waits, bodies that hono reads, addresses with `?` in them. */
export const HONO_CUTS: readonly Cut[] = [
  { file: /\/hono\/dist\/hono-base\.js$/, unused: ['mount', 'request', 'fire'] },
  {
    file: /\/hono\/dist\/context\.js$/,
    unused: ['html', 'render'],
    instead: [['import { HtmlEscapedCallbackPhase, resolveCallback } from "./utils/html.js";', '']],
  },
  { file: /\/hono\/dist\/request\.js$/, unused: ['#getAllDecodedParams'] },
  { file: /\/hono\/dist\/utils\/mount\.js$/, whole: 'export const createMountedRequest = undefined' },
  { file: /\/hono\/dist\/utils\/body\.js$/, whole: 'export const parseBody = undefined' },
  { file: /\/hono\/dist\/utils\/url\.js$/, bodies: { checkOptionalParameter: 'return null' } },
  // Where a part begins that is mounted elsewhere: the shop is mounted nowhere.
  { file: /\/hono\/dist\/helper\/route\/index\.js$/, bodies: { basePath: "return '/'" } },
]
