import { parseArgs } from 'node:util'
import { say } from './d1.ts'
import { askHidden } from './deploy/ask.ts'
import { run, Trouble } from './runner.ts'
import { registerWebhook } from './stripe/register.ts'

// Registers the shop's webhook at Stripe, or puts it right: exactly the events that are read, the version of the SDK.
const { values } = parseArgs({
  options: {
    env: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
    config: { type: 'string', default: 'wrangler.toml' },
  },
})
const { env, config, yes, 'dry-run': dry } = values

try {
  if (env === undefined)
    throw new Trouble('npm run stripe:webhook -- --env staging|production|local [--dry-run] [--yes]')
  await registerWebhook({ env, config, dry, yes, run, ask: askHidden, given: process.env }, say)
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  say(`\n${error.message}`)
  process.exitCode = 1
}
