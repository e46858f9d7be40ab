import { resolve } from 'node:path'
import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

const DEPENDENCIES = [
  'zod/mini',
  'drizzle-orm/entity',
  'drizzle-orm/sqlite-core/table',
  'drizzle-orm/sqlite-core/utils',
]

/** As in wrangler.toml: what is tested are the libraries as they are deployed. */
const LIBRARIES = [
  {
    find: /^hono\/(hono-base|method-not-allowed|route)$/,
    replacement: resolve('dist/libraries/hono-$1.js'),
  },
  {
    find: /^hono\/router\/trie-router$/,
    replacement: resolve('dist/libraries/hono-router-trie-router.js'),
  },
  { find: /^hono\/jsx\/jsx-(dev-)?runtime$/, replacement: resolve('src/pages/jsx-runtime.ts') },
  { find: /^stripe$/, replacement: resolve('dist/libraries/stripe.js') },
  { find: /^drizzle-orm$/, replacement: resolve('dist/libraries/drizzle.js') },
  { find: /^drizzle-orm\/d1$/, replacement: resolve('dist/libraries/drizzle-d1.js') },
  { find: /^drizzle-orm\/sqlite-core$/, replacement: resolve('dist/libraries/drizzle-sqlite.js') },
]

// `npm run build` has run before: the Worker's pages name the hashed files.
export default defineConfig({
  // Not in node_modules, which several working copies may share.
  cacheDir: 'dist/vite',
  test: {
    // The shop's own log lines, of failed tests only.
    silent: 'passed-only',
    // Left to itself it would keep one of the two for itself.
    maxWorkers: 2,
    // One project after the other (`groupOrder`): two cores, and the browser wants both.
    projects: [
      {
        // Stripe's package names sources it does not ship; the warnings fill a screen.
        logLevel: 'error',
        plugins: [cloudflareTest({ wrangler: { configPath: './wrangler.toml' } })],
        resolve: { alias: LIBRARIES },
        test: {
          name: 'worker',
          sequence: { groupOrder: 1 },
          include: ['test/worker/**/*.test.ts'],
          globalSetup: ['test/support/sandbox-for-worker.ts'],
          setupFiles: ['test/worker/support/migrate.ts'],
          testTimeout: 30_000,
          // Hundreds of files between them: bundled once, they load in a blink.
          deps: { optimizer: { ssr: { enabled: true, include: DEPENDENCIES } } },
        },
      },
      {
        test: {
          name: 'node',
          sequence: { groupOrder: 0 },
          // As in workerd: the machine may be busy with other things.
          testTimeout: 30_000,
          include: ['test/sandbox/**/*.test.ts', 'test/simulation/**/*.test.ts', 'test/node/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          sequence: { groupOrder: 2 },
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/support/browser-setup.ts'],
          // One shop and one Chromium at a time: two cores.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
