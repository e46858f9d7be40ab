import { readD1Migrations } from '@cloudflare/vitest-plugin'
import type { TestProject } from 'vitest/node'
import { startSandbox } from '../sandbox/sandbox.ts'
import { sandboxOptions, shopVars } from './sandbox-settings.ts'

/** The shop has no address in these tests: webhooks are carried to it by hand. */
const NOWHERE = 'http://127.0.0.1:9'

/** One sandbox for the tests in workerd; each test mints its own orders, so they may share it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const sandbox = await startSandbox({ ...sandboxOptions(NOWHERE), paceMs: 0, webhookRetryMs: [] })
  project.provide('sandboxOrigin', sandbox.origin)
  project.provide('shopVars', { ...shopVars('https://shop.example', sandbox), RETRY_FIRST_SECONDS: '1' })
  project.provide('migrations', await readD1Migrations('migrations'))
  return () => sandbox.close()
}
