import { CREATED } from './allowed.ts'
import { refused, done, missing, type StripeAnswer } from './errors.ts'
import { at, integerAt, textAt, type FormMap } from './form-body.ts'
import { misfit } from './shapes.ts'

interface Listed {
  id: string
  created?: number
}

/** Newest first, a page at a time, as every list of Stripe's. */
export function listPage<Member extends Listed>(
  url: string,
  members: Iterable<Member>,
  form: FormMap,
  fits: (member: Member) => boolean = () => true,
): StripeAnswer {
  const limit = integerAt(form, 'limit') ?? 10
  if (limit < 1 || limit > 100) {
    const message = 'This value must be between 1 and 100.'
    return refused({ code: 'parameter_invalid_integer', message, param: 'limit' })
  }
  const range = rangeOf(form)
  if ('begun' in range) return range
  const all = [...members].toReversed().filter((member) => fits(member) && range.holds(member.created ?? 0))
  const [after, before] = [textAt(form, 'starting_after'), textAt(form, 'ending_before')]
  const cursor = after ?? before
  const position = cursor === undefined ? -1 : all.findIndex(({ id }) => id === cursor)
  if (cursor !== undefined && position === -1) {
    return missing('object', cursor, after === undefined ? 'ending_before' : 'starting_after', 400)
  }
  const rest = before === undefined ? all.slice(position + 1) : all.slice(0, position)
  const data = before === undefined ? rest.slice(0, limit) : rest.slice(-limit)
  return done({ object: 'list', data, has_more: rest.length > data.length, url })
}

function rangeOf(form: FormMap): { holds: (created: number) => boolean } | StripeAnswer {
  const created = at(form, 'created')
  if (created === undefined) return { holds: () => true }
  if (typeof created === 'string') {
    const wrong = misfit(created, 'integer', 'created')
    return wrong ?? { holds: (when) => when === Number(created) }
  }
  const wrong = misfit(created, CREATED, 'created')
  if (wrong) return wrong
  const edge = (name: string, otherwise: number) => integerAt(created, name) ?? otherwise
  return {
    holds: (when) =>
      when > edge('gt', -Infinity) &&
      when >= edge('gte', -Infinity) &&
      when < edge('lt', Infinity) &&
      when <= edge('lte', Infinity),
  }
}
