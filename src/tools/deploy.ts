import { parseArgs } from 'node:util'
import { say } from './d1.ts'
import { askHidden } from './deploy/ask.ts'
import { insistOn, run, Trouble } from './runner.ts'

const USAGE = 'npm run deploy -- --env staging|production [--dry-run] [--with-tests]'
/** A domain of one's own takes about a minute to answer the first time. */
const SMOKE_PATIENCE_S = '120'

const { values } = parseArgs({
  options: {
    env: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    'with-tests': { type: 'boolean', default: false },
    config: { type: 'string', default: 'wrangler.toml' },
    'smoke-seconds': { type: 'string', default: SMOKE_PATIENCE_S },
  },
})

/** What Cloudflare's own builds run after the Deploy button: resources and secrets were made there, wrangler.toml is theirs. */
async function deployFromButton(): Promise<void> {
  const migrate = ['d1', 'migrations', 'apply', 'DB', '--remote', '--env=']
  await insistOn(run('wrangler', migrate, { show: true }), 'Migrating')
  await insistOn(run('wrangler', ['deploy', '--env='], { show: true }), 'Deploying')
}

async function main(): Promise<void> {
  if (values.env === undefined && process.env['WORKERS_CI'] === '1') return deployFromButton()
  if (values.env === undefined) throw new Trouble(`Say where to: ${USAGE}`)
  // Loaded late: wrangler itself reads wrangler.toml, and takes a while to come.
  const [{ readEnvironment }, { deploy }] = await Promise.all([
    import('./deploy/environment.ts'),
    import('./deploy/deploy.ts'),
  ])
  const deployment = {
    environment: readEnvironment(values.config, values.env),
    run,
    ask: askHidden,
    given: process.env,
    withTests: values['with-tests'],
    smokePatienceMs: Number(values['smoke-seconds']) * 1000,
  }
  await deploy(deployment, values['dry-run'], say)
}

try {
  await main()
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  say(`\n${error.message}`)
  process.exitCode = 1
}
