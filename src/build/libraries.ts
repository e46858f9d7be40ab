import { build, type BuildOptions, type Plugin } from 'esbuild'
import { cut } from './cut.ts'
import { DRIZZLE_CUTS, DRIZZLE_LEFT_OUT, DRIZZLE_USED } from './drizzle-cuts.ts'
import { HONO_CUTS, HONO_USED } from './hono-cuts.ts'
import { leaveOut } from './leave-out.ts'
import { SPOKEN_TO, STRIPE_CUTS, STRIPE_LEFT_OUT } from './stripe-cuts.ts'

const COMMON = {
  bundle: true,
  format: 'esm',
  target: 'es2024',
  conditions: ['workerd', 'worker'],
  logLevel: 'warning',
} as const satisfies BuildOptions

/** Stripe's own SDK without the many parts of the API that the shop has no use for: they were a fifth of the Worker. */
export const bundleStripe = (folder: string) =>
  build({
    ...COMMON,
    entryPoints: { stripe: 'stripe' },
    plugins: [cut(STRIPE_CUTS), leaveOut(STRIPE_LEFT_OUT, SPOKEN_TO)],
    outdir: folder,
  })

/** Drizzle without what the shop does not write, relational queries above all, and with a quicker `is`. */
export const bundleDrizzle = (folder: string) =>
  build({
    ...COMMON,
    entryPoints: entriesFor(DRIZZLE_USED),
    splitting: true,
    plugins: [onlyNames(DRIZZLE_USED), cut(DRIZZLE_CUTS), leaveOut(DRIZZLE_LEFT_OUT)],
    outdir: folder,
  })

/** Hono without what it does for others' applications, pages and bodies. */
export const bundleHono = (folder: string) =>
  build({
    ...COMMON,
    entryPoints: entriesFor(HONO_USED),
    splitting: true,
    plugins: [onlyNames(HONO_USED), cut(HONO_CUTS)],
    outdir: folder,
  })

/** `drizzle-orm/sqlite-core` → `drizzle-sqlite`. */
const entriesFor = (used: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.keys(used).map((name) => [
      name.replace('-orm', '').replaceAll('/', '-').replace('-core', ''),
      `names:${name}`,
    ]),
  )

/** Bundles a package as if it had these names and no others: what they do not need falls away by itself. */
const onlyNames = (used: Readonly<Record<string, string>>): Plugin => ({
  name: 'only-names',
  setup(bundler) {
    bundler.onResolve({ filter: /^names:/ }, ({ path }) => ({ path: path.slice(6), namespace: 'names' }))
    bundler.onLoad({ filter: /.*/, namespace: 'names' }, ({ path }) => ({
      contents: `export { ${used[path]} } from '${path}'`,
      resolveDir: '.',
    }))
  },
})
