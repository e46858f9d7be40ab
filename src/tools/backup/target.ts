import { parseArgs } from 'node:util'
import { Trouble } from '../runner.ts'

/** Which database a tool works on: the local one, or that of a deployed shop. */
export interface Target {
  /** In names of files and in what is said. */
  name: string
  remote: boolean
  /** For wrangler. */
  args: string[]
}

export function targetOf({ env, local, config }: { env?: string; local?: boolean; config?: string }): Target {
  const file = config === undefined ? [] : ['--config', config]
  if (local) return { name: 'local', remote: false, args: ['--local', ...file] }
  if (env === 'staging' || env === 'production')
    return { name: env, remote: true, args: ['--remote', '--env', env, ...file] }
  throw new Trouble('Say which database: --local, or --env staging|production.')
}

export const readArgs = <Options extends NonNullable<Parameters<typeof parseArgs>[0]>['options']>(
  options: Options,
) =>
  parseArgs({
    options: {
      env: { type: 'string' },
      local: { type: 'boolean' },
      config: { type: 'string' },
      ...options,
    },
  }).values
