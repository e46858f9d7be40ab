import type { World } from '../world.ts'
import { refused, type StripeAnswer } from './errors.ts'
import { listAt, type FormMap } from './form-body.ts'

type Thing = Record<string, unknown>

/** Puts objects in the place of the ids named by `expand`, or refuses a name that is none. */
export function expanded(world: World, answer: StripeAnswer, form: FormMap): StripeAnswer {
  const paths = listAt(form, 'expand').filter((path) => typeof path === 'string')
  if (paths.length === 0 || answer.status !== 200) return answer
  const body = JSON.parse(String(answer.body)) as Thing
  for (const path of paths) {
    if (!expand(world, body, path.split('.'))) {
      return refused({ message: `This property cannot be expanded (${path}).`, param: 'expand' })
    }
  }
  return { ...answer, body: JSON.stringify(body, null, 2) }
}

function expand(world: World, thing: Thing, [name = '', ...rest]: string[]): boolean {
  if (name === 'line_items' && thing['object'] === 'checkout.session') {
    const data = world.stripe.sessions.get(String(thing['id']))?.lineItems ?? []
    const url = `/v1/checkout/sessions/${String(thing['id'])}/line_items`
    thing[name] = { object: 'list', data, has_more: false, url }
    return true
  }
  const value = thing[name]
  if (Array.isArray(value)) return value.every((member) => expand(world, member as Thing, rest))
  if (value === null) return true
  const found = typeof value === 'string' ? lookUp(world, name, value) : value
  if (typeof found !== 'object' || found === null) return false
  thing[name] = found
  return rest.length === 0 || expand(world, found as Thing, rest)
}

function lookUp(world: World, name: string, id: string): object | undefined {
  const { intents, charges } = world.stripe
  const found =
    name === 'payment_intent'
      ? intents.get(id)
      : name === 'charge' || name === 'latest_charge'
        ? charges.get(id)
        : undefined
  return found && structuredClone(found)
}
