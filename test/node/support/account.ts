import { readFileSync, statSync } from 'node:fs'
import type { Ran } from '../../../src/tools/runner.ts'

/** What a Cloudflare account has, as the fake `wrangler` answers it and changes it. */
export interface Account {
  signedIn: boolean
  databases: { uuid: string; name: string }[]
  queues: string[]
  /** Names and, unlike the real one, values: what was put. */
  secrets: Record<string, string>
  workerExists: boolean
  pendingMigrations: number
  deployFails: boolean
}

export const emptyAccount = (): Account => ({
  signedIn: true,
  databases: [],
  queues: [],
  secrets: {},
  workerExists: false,
  pendingMigrations: 3,
  deployFails: false,
})

const say = (out: string): Ran => ({ code: 0, out: `${out}\n`, err: '' })
const fail = (err: string): Ran => ({ code: 1, out: '', err: `${err}\n` })

/** Commands of two words, or three. */
const commandIn = ([first = '', second = '', third = '']: string[]): string =>
  ['deploy', 'whoami'].includes(first)
    ? first
    : [first, second, ...(['migrations', 'time-travel'].includes(second) ? [third] : [])].join(' ')

/** Answers as wrangler 4.155 does, and changes the account. */
export function fakeWrangler(account: Account, args: string[], input: string): Ran {
  const command = commandIn(args)
  const named = args[2] ?? ''
  if (!account.signedIn && command !== 'deploy')
    return fail('You are not authenticated. Please run `wrangler login`.')
  switch (command) {
    case 'whoami':
      return say('You are logged in with an OAuth Token.')
    case 'd1 list':
      return say(JSON.stringify(account.databases))
    case 'd1 create':
      account.databases.push({ uuid: `0000000${account.databases.length + 1}-made-here`, name: named })
      return say(`Successfully created DB '${named}'`)
    case 'queues info':
      return account.queues.includes(named) ? say(`Queue Name: ${named}`) : fail('Queue does not exist')
    case 'queues create':
      account.queues.push(named)
      return say(`Created queue '${named}'`)
    case 'secret list':
      return account.workerExists
        ? say(JSON.stringify(Object.keys(account.secrets).map((name) => ({ name, type: 'secret_text' }))))
        : fail('Worker "trustgifts-staging" not found. [code: 10007]')
    case 'secret put':
      account.secrets[named] = input.trim()
      account.workerExists = true
      return say(`Success! Uploaded secret ${named}`)
    case 'd1 time-travel info':
      return say(JSON.stringify({ bookmark: '00000001-bookmark' }))
    case 'd1 migrations apply': {
      const pending = account.pendingMigrations
      account.pendingMigrations = 0
      return say(pending === 0 ? 'No migrations to apply!' : `applied ${pending}`)
    }
    case 'deployments status':
      return account.workerExists
        ? say(JSON.stringify({ versions: [{ version_id: 'version-before', percentage: 100 }] }))
        : fail('The Worker has no deployments.')
    case 'deploy':
      return deploy(account, args)
    default:
      return fail(`the fake does not know: wrangler ${args.join(' ')}`)
  }
}

function deploy(account: Account, args: string[]): Ran {
  if (args.includes('--dry-run')) return say('Total Upload: 1.00 KiB / gzip: 1.00 KiB')
  if (account.deployFails) return fail('A request to the Cloudflare API failed. [code: 10001]')
  const file = args.includes('--secrets-file') ? args[args.indexOf('--secrets-file') + 1] : undefined
  if (file !== undefined) {
    if ((statSync(file).mode & 0o077) !== 0) return fail('others can read the secrets file')
    Object.assign(account.secrets, JSON.parse(readFileSync(file, 'utf8')))
  }
  account.workerExists = true
  return say('Deployed')
}
