import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readD1Migrations } from '@cloudflare/vitest-plugin'
import type { TestProject } from 'vitest/node'
import { startSandbox, type Sandbox } from '../sandbox/sandbox.ts'
import { mailboxes } from './mailboxes.ts'
import { sandboxOptions, shopVars } from './sandbox-settings.ts'

/** The shop has no address in these tests: webhooks are carried to it by hand. */
const NOWHERE = 'http://127.0.0.1:9'

/** Hands a sandbox to each file of the tests in workerd: wallet, faults and ledger are nobody else's. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const sandboxes: Sandbox[] = []
  const aheadMs: number[] = []
  const startOne = async () => {
    const nth = aheadMs.push(0) - 1
    const sandbox = await startSandbox({
      ...sandboxOptions(NOWHERE),
      clock: () => Date.now() + (aheadMs[nth] ?? 0),
      paceMs: 0,
      webhookRetryMs: [],
      giftMs: 60,
      laterMs: 150,
      refundMs: 60_000,
    })
    sandboxes.push(sandbox)
    return {
      nth,
      origin: sandbox.origin,
      vars: {
        ...shopVars('https://shop.example', sandbox),
        RETRY_FIRST_SECONDS: '1',
        // Not on this machine as far as the shop knows.
        OPERATOR_TOKEN_ALLOW: '1',
      },
    }
  }
  const takeMail = mailboxes()
  const counter = createServer((request, response) => {
    if (takeMail(request, response)) return
    const clock = /^\/clock\/(\d+)\/(\d+)$/.exec(request.url ?? '')
    if (clock) {
      aheadMs[Number(clock[1])] = Number(clock[2])
      response.end()
      return
    }
    startOne().then(
      (started) => response.end(JSON.stringify(started)),
      (trouble: unknown) => response.writeHead(500).end(String(trouble)),
    )
  })
  await new Promise<void>((listening) => counter.listen(0, '127.0.0.1', listening))
  project.provide('sandboxes', `http://127.0.0.1:${(counter.address() as AddressInfo).port}`)
  project.provide('migrations', await readD1Migrations('migrations'))
  return async () => {
    counter.close()
    counter.closeAllConnections()
    await Promise.all(sandboxes.map((sandbox) => sandbox.close()))
  }
}
