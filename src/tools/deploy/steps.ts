import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { insistOn, Trouble, typed, Undecided, type Run } from '../runner.ts'
import type { Ask } from './ask.ts'
import { findOrMakeDatabase } from './database.ts'
import type { Environment } from './environment.ts'
import { settleSecrets } from './secrets.ts'
import { REQUIRED } from './settings.ts'
import { smokeTest, smokeTold } from './smoke.ts'

/** What a deployment does, in the order it does it. */
export interface Step {
  title: string
  /** What it does, as one would type it or say it: the whole plan can be read before anything happens. */
  plan: string[]
  /** Needs no account, so a dry run does it too. */
  local?: boolean
  /** Does it; answers what came of it. */
  work: () => Promise<string>
}

export interface Deployment {
  environment: Environment
  run: Run
  ask: Ask
  /** Values given in the environment of this process, for machines. */
  given: Record<string, string | undefined>
  withTests: boolean
  smokePatienceMs: number
}

/** What later steps and the last words need to know. */
interface Known {
  secrets: Record<string, string>
  versionBefore?: string
  bookmark?: string
}

export function stepsOf(deployment: Deployment): { steps: Step[]; lastWords: () => string[] } {
  const { environment, run, withTests } = deployment
  const { name, file, origin, queues } = environment
  const here = ['--env', name, '--config', file]
  const known: Known = { secrets: {} }
  const checks = [
    ['run', 'check'],
    ...(withTests ? [['test']] : []),
    ['run', 'build', '--', '--origin', origin],
  ]
  const bundle = ['deploy', '--dry-run', ...here]
  const deploy = ['deploy', ...here, ...domainOf(environment)]
  const smoke = smokeTold(origin)

  const steps: Step[] = [
    {
      title: 'Settings',
      local: true,
      plan: [`read [env.${name}] of ${file}`],
      work: async () => settingsOf(environment),
    },
    {
      title: withTests ? 'Checks, tests and build' : 'Checks and build',
      local: true,
      plan: checks.map((args) => typed('npm', args)),
      work: async () => {
        for (const args of checks) await insistOn(run('npm', args), typed('npm', args))
        return 'passed'
      },
    },
    {
      title: 'Bundle',
      local: true,
      plan: [typed('wrangler', bundle)],
      work: async () => {
        const { out } = await insistOn(run('wrangler', bundle), 'Bundling')
        return /Total Upload: (.+)/.exec(out)?.[1] ?? 'fits'
      },
    },
    {
      title: 'Account',
      plan: ['wrangler whoami'],
      work: async () => {
        const { out } = await insistOn(run('wrangler', ['whoami']), 'Signing in to Cloudflare')
        if (/not authenticated/i.test(out)) throw new Trouble('Sign in first: wrangler login')
        return 'signed in'
      },
    },
    {
      title: 'Database',
      plan: [
        'wrangler d1 list --json',
        `where there is none: wrangler d1 create ${environment.database.name}`,
        `database_id in [[env.${name}.d1_databases]] of ${file}`,
      ],
      work: () => findOrMakeDatabase(run, environment),
    },
    {
      title: 'Queues, dead letters first',
      plan: queues.map((queue) => `wrangler queues info ${queue}, else: wrangler queues create ${queue}`),
      work: async () => {
        const made: string[] = []
        for (const queue of queues) {
          if ((await run('wrangler', ['queues', 'info', queue])).code === 0) continue
          await insistOn(run('wrangler', ['queues', 'create', queue]), `Making queue ${queue}`)
          made.push(queue)
        }
        return made.length === 0 ? 'there already' : `made ${made.join(', ')}`
      },
    },
    {
      title: 'Secrets',
      plan: [
        typed('wrangler', ['secret', 'list', ...here]),
        `STRIPE_WEBHOOK_SECRET: made and put by npm run stripe:webhook -- --env ${name}, where Stripe does not know this shop yet`,
        `asks for what is missing of: ${REQUIRED.filter((one) => !(one in environment.vars)).join(' ')}`,
      ],
      work: async () => {
        const settled = await settleSecrets(deployment)
        known.secrets = settled.entered
        return settled.told
      },
    },
    {
      title: 'Migrations',
      plan: [
        `${typed('wrangler', ['d1', 'time-travel', 'info', 'DB', '--json', ...here])} (to come back to)`,
        typed('wrangler', ['d1', 'migrations', 'apply', 'DB', '--remote', ...here]),
      ],
      work: async () => {
        const before = await run('wrangler', ['d1', 'time-travel', 'info', 'DB', '--json', ...here])
        const bookmark = /"bookmark":\s*"([\w-]+)"/.exec(before.out)?.[1]
        if (bookmark !== undefined) known.bookmark = bookmark
        const apply = ['d1', 'migrations', 'apply', 'DB', '--remote', ...here]
        const { out } = await insistOn(run('wrangler', apply), 'Migrating')
        return /no migrations to apply/i.test(out) ? 'nothing new' : 'applied'
      },
    },
    {
      title: 'Deploy',
      plan: [
        `${typed('wrangler', ['deployments', 'status', '--json', ...here])} (to roll back to)`,
        `${typed('wrangler', deploy)} --tag (the commit) --secrets-file (what was asked for; removed at once)`,
      ],
      work: async () => {
        const before = await run('wrangler', ['deployments', 'status', '--json', ...here])
        const version = /"version_id":\s*"([\w-]+)"/.exec(before.out)?.[1]
        if (before.code === 0 && version !== undefined) known.versionBefore = version
        const commit = (await run('git', ['rev-parse', '--short', 'HEAD'])).out.trim()
        const tag = commit === '' ? [] : ['--tag', commit]
        await withSecretsFile(known.secrets, (secrets) =>
          insistOn(run('wrangler', [...deploy, ...tag, ...secrets], { show: true }), 'Deploying'),
        )
        return `deployed${commit === '' ? '' : ` ${commit}`}`
      },
    },
    {
      title: 'Smoke test',
      plan: smoke,
      work: async () => {
        const troubles = await smokeTest(origin, deployment.smokePatienceMs)
        if (troubles.length > 0)
          throw new Trouble(
            [`${origin} is not well:`, ...troubles, ...rollback(environment, known)].join('\n   '),
          )
        return `${smoke.length} answers as they should be`
      },
    },
  ]
  return { steps, lastWords: () => rollback(environment, known) }
}

/** A deployment for an origin nobody owns would be for nobody. */
function settingsOf({ name, vars, origin }: Environment): string {
  if (/(^|\.)example(\.|$)/.test(new URL(origin).hostname))
    throw new Undecided(
      `PUBLIC_ORIGIN is still ${origin}: put yours into [env.${name}.vars] of wrangler.toml.`,
    )
  return Object.keys(vars).join(' ')
}

/** A domain of one's own is attached by the deployment itself; workers.dev needs none. */
function domainOf({ origin }: Environment): string[] {
  const { hostname } = new URL(origin)
  const own = !hostname.endsWith('.workers.dev') && !/^(localhost|[\d.]+|\[.*\])$/.test(hostname)
  return own ? ['--domain', hostname] : []
}

/** The values go with the version that needs them, by a file only this user can read, for as long as it takes. */
async function withSecretsFile<T>(
  secrets: Record<string, string>,
  work: (args: string[]) => Promise<T>,
): Promise<T> {
  if (Object.keys(secrets).length === 0) return work([])
  const folder = await mkdtemp(join(tmpdir(), 'trustgifts-'))
  try {
    const file = join(folder, 'secrets.json')
    await writeFile(file, JSON.stringify(secrets), { mode: 0o600 })
    return await work(['--secrets-file', file])
  } finally {
    await rm(folder, { recursive: true })
  }
}

function rollback({ name }: Environment, { versionBefore, bookmark }: Known): string[] {
  return [
    'To go back:',
    versionBefore === undefined
      ? `  there is no version before this one; \`wrangler versions list --env ${name}\` will list them`
      : `  wrangler rollback ${versionBefore} --env ${name}`,
    '  migrations only add, so the version before runs on the database as it is now;',
    bookmark === undefined
      ? `  the database itself: \`wrangler d1 time-travel restore DB --env ${name} --timestamp …\`, then docs/runbook.md, "Restoring a backup"`
      : `  the database itself, which loses what was sold since: \`wrangler d1 time-travel restore DB --env ${name} --bookmark ${bookmark}\`, then docs/runbook.md, "Restoring a backup"`,
  ]
}
