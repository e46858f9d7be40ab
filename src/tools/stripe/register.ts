import Stripe from 'stripe'
import type { Ask } from '../deploy/ask.ts'
import { Trouble, typed, type Run } from '../runner.ts'
import { applyPlan, planEndpoint, planTold } from './endpoint.ts'
import { keepInWorker, keepLocally } from './keep.ts'
import { readShop } from './shop.ts'

export interface Registration {
  env: string
  config: string
  dry: boolean
  /** Whether it was agreed to beforehand. */
  yes: boolean
  run: Run
  ask: Ask
  /** Values given in the environment of this process. */
  given: Record<string, string | undefined>
}

/** Makes Stripe send this shop exactly what it reads. Done again it changes only what is not so. */
export async function registerWebhook(wanted: Registration, say: (line: string) => void): Promise<void> {
  try {
    await register(wanted, say)
  } catch (error) {
    // An error of the SDK's can hold what was sent: its kind is enough.
    if (!(error instanceof Stripe.errors.StripeError)) throw error
    throw new Trouble(`Stripe refuses: ${error.type} (${error.statusCode ?? 'no answer'}).`)
  }
}

async function register(
  { env, config, dry, yes, run, ask, given }: Registration,
  say: (line: string) => void,
): Promise<void> {
  const { origin, secretKey, at, local, put } = await readShop(env, config, given, ask)
  const stripe = new Stripe(secretKey, { ...at, maxNetworkRetries: 1, telemetry: false })
  const plan = await planEndpoint(stripe, origin)
  for (const line of planTold(plan)) say(line)
  if (plan.todo === 'create')
    say(`Its signing secret goes to ${local ?? typed('wrangler', put)}; it is not shown.`)
  if (dry || plan.todo === 'nothing') return say('Nothing was changed.')
  if (!yes && !/^y(es)?$/i.test((await ask('Do it', 'yes')) ?? ''))
    return say('Nothing was changed. Say --yes where there is nobody to ask.')
  const older = given['STRIPE_WEBHOOK_SECRET']
  await applyPlan(stripe, plan, (secret) => {
    const both = plan.outdated.length > 0 && older ? `${secret},${older}` : secret
    return local ? keepLocally(local, both) : keepInWorker(run, put, both)
  })
  say('Done.')
}
