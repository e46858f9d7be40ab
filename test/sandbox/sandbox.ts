import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerControl } from './control-routes.ts'
import { newControl, type Control } from './control.ts'
import { newFaultBook, type Target } from './faults.ts'
import { answerFrontPage } from './front-page.ts'
import { json, readCall, send, type Call, type Outcome } from './http.ts'
import { answerIstar } from './istar/routes.ts'
import { newIstarState } from './istar/state.ts'
import { emptyLedger, type Ledger } from './ledger.ts'
import { remember } from './memory.ts'
import { answerPartner } from './partner/receiver.ts'
import { settled, type SandboxOptions } from './settings.ts'
import { answerStripe } from './stripe/answer.ts'
import { answerPaymentPage } from './stripe/payment-page.ts'
import { expireOverdue } from './stripe/sessions.ts'
import { newStripeState } from './stripe/state.ts'
import { newTimers } from './timers.ts'
import { answerTurnstile } from './turnstile.ts'
import { isoNow, newPosting, type World } from './world.ts'

export type { SandboxOptions } from './settings.ts'

export interface Sandbox {
  /** `http://127.0.0.1:<port>`; iStar answers below `/istar`. */
  origin: string
  ledger(): Ledger
  control: Control
  close(): Promise<void>
}

// Often enough that a page's end is seen at once, seldom enough to cost nothing.
const EXPIRY_CHECK_MS = 250

/** Starts the stand-ins for Stripe and iStar on the loopback address. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const world: World = {
    settings: settled(options),
    origin: '',
    timers: newTimers(),
    faults: newFaultBook(),
    ledger: emptyLedger(),
    stripe: newStripeState(),
    istar: newIstarState(),
    receivers: new Map(),
    posting: newPosting(),
  }
  const control = newControl(world)
  const server = createServer((request, response) => {
    readCall(request)
      .then((call) => answer(world, control, call))
      .then((outcome) => send(response, outcome))
      .catch((trouble: unknown) => {
        world.settings.log(`sandbox broke: ${String(trouble)}`)
        send(response, json(500, { error: 'the sandbox itself broke', message: String(trouble) }))
      })
  })
  await new Promise<void>((listening, refused) => {
    server.once('error', refused)
    server.listen(world.settings.port, '127.0.0.1', listening)
  })
  world.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const memory = world.settings.memory ? remember(world, world.settings.memory) : undefined
  world.timers.every(EXPIRY_CHECK_MS, () => expireOverdue(world))
  return {
    origin: world.origin,
    ledger: control.ledger,
    control,
    close: async () => {
      world.posting.closing.abort()
      world.timers.clear()
      memory?.save()
      const closed = new Promise<void>((done) => server.close(() => done()))
      server.closeAllConnections()
      await closed
    },
  }
}

async function answer(world: World, control: Control, call: Call): Promise<Outcome> {
  const payment = /^\/pay\/(\w+)$/.exec(call.path)?.[1]
  if (payment) return answerPaymentPage(world, call, payment)
  if (call.path.startsWith('/v1/')) return noted(world, 'stripe', call, call.path, answerStripe(world, call))
  if (call.path.startsWith('/istar/')) {
    const path = call.path.slice('/istar'.length)
    return noted(world, 'istar', call, path, answerIstar(world, call, path))
  }
  if (call.path.startsWith('/turnstile/v0/')) return answerTurnstile(call)
  const partner = /^\/partner\/([\w-]+)$/.exec(call.path)?.[1]
  if (partner) return answerPartner(world, call, partner)
  if (call.path.startsWith('/control/'))
    return answerControl(control, call, call.path.slice('/control'.length))
  return call.path === '/' ? answerFrontPage(world) : json(404, { error: 'Not found' })
}

async function noted(
  world: World,
  target: Target,
  call: Call,
  path: string,
  answering: Promise<Outcome>,
): Promise<Outcome> {
  const outcome = await answering
  const status = typeof outcome === 'string' ? outcome : outcome.status
  world.ledger.calls.push({ target, call: `${call.method} ${path}`, status, at: isoNow(world) })
  world.settings.log(`${target} ${call.method} ${path} → ${status}`)
  return outcome
}
