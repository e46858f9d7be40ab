import { readFile } from 'node:fs/promises'
import { build, type BuildOptions, type Plugin } from 'esbuild'
import { leaveOut } from './leave-out.ts'
import { QUICK_IS, SLOW_IS } from './quick-is.ts'

const COMMON = {
  bundle: true,
  format: 'esm',
  target: 'es2024',
  conditions: ['workerd', 'worker'],
  logLevel: 'warning',
} as const satisfies BuildOptions

/** The parts of Stripe's API the shop speaks to; `StripeClient` in src/payment/stripe.ts lets it speak to no others. */
const SPOKEN_TO = /\/(Checkout\/(index|Sessions)|Events|PaymentIntents|Refunds)\.js$/

/** Stripe's own SDK without the many parts of the API that the shop has no use for: they were a fifth of the Worker. */
export const bundleStripe = (folder: string) =>
  build({
    ...COMMON,
    entryPoints: { stripe: 'stripe' },
    plugins: [leaveOut(/\/stripe\/esm\/(resources(\.js|\/)|StripeEventNotificationHandler\.js$)/, SPOKEN_TO)],
    outdir: folder,
  })

/** Drizzle without relational queries, which the shop does not write, and with a quicker `is`. */
export const bundleDrizzle = (folder: string) =>
  build({
    ...COMMON,
    entryPoints: {
      drizzle: 'drizzle-orm',
      'drizzle-d1': 'drizzle-orm/d1',
      'drizzle-sqlite': 'drizzle-orm/sqlite-core',
    },
    splitting: true,
    plugins: [leaveOut(/\/drizzle-orm\/(relations|sqlite-core\/query-builders\/query)\.js$/), quickIs],
    outdir: folder,
  })

/**
 * A tenth of a request went into drizzle asking what kind of thing something is, the same of the same classes over and
 * over. The answers are remembered. Another version of drizzle that is written otherwise stops the build here.
 */
const quickIs: Plugin = {
  name: 'quick-is',
  setup(bundler) {
    bundler.onLoad({ filter: /\/drizzle-orm\/entity\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      if (!source.includes(SLOW_IS)) throw new Error('drizzle has another `is`: see src/build/libraries.ts')
      return { contents: source.replace(SLOW_IS, QUICK_IS) }
    })
  },
}
