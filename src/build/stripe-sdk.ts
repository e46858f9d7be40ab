import { readFile } from 'node:fs/promises'
import { build, type Plugin } from 'esbuild'

/** The parts of Stripe's API the shop speaks to; `StripeClient` in src/payment/stripe.ts lets it speak to no others. */
const SPOKEN_TO = /\/(Checkout\/(index|Sessions)|Events|PaymentIntents|Refunds)\.js$/

/** Takes the place of a part: harmless to make, which the SDK does with all of them; using it says what is wrong. */
const LEFT_OUT = `export class LeftOut {
  constructor() {
    return new Proxy(this, {
      get(_, part) { throw new Error(String(part) + ' of Stripe is not in the bundle: see src/build/stripe-sdk.ts') },
    })
  }
}`

const leaveOut: Plugin = {
  name: 'leave-out',
  setup(bundler) {
    bundler.onResolve({ filter: /^left-out$/ }, ({ path }) => ({ path, namespace: 'left-out' }))
    bundler.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: LEFT_OUT }))
    bundler.onLoad(
      { filter: /\/stripe\/esm\/(resources(\.js|\/)|StripeEventNotificationHandler\.js$)/ },
      async ({ path }) => (SPOKEN_TO.test(path) ? undefined : { contents: await standIn(path) }),
    )
  },
}

/** The same names as the file exports, each of them nothing. */
async function standIn(path: string): Promise<string> {
  const source = await readFile(path, 'utf8')
  const names = [...source.matchAll(/^export (?:class|\{ \w+ as|\{) (\w+)/gm)].map(([, name]) => name)
  return names.map((name) => `export { LeftOut as ${name} } from 'left-out'`).join('\n')
}

/** Stripe's own SDK without the many parts of the API that the shop has no use for: they were a fifth of the Worker. */
export async function bundleStripe(outfile: string): Promise<void> {
  await build({
    entryPoints: ['stripe'],
    bundle: true,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker'],
    plugins: [leaveOut],
    outfile,
    logLevel: 'warning',
  })
}
