import { refused, type StripeAnswer } from './errors.ts'
import type { Form } from './form-body.ts'

/** What a call may be sent. A list in brackets holds any number of its one member. */
export type Shape =
  | 'text'
  | 'integer'
  | 'flag'
  | 'metadata'
  | 'anything'
  | readonly [Shape]
  | { readonly [name: string]: Shape }

/** The first thing the real API would refuse, or undefined. */
export function misfit(form: Form, shape: Shape, path = ''): StripeAnswer | undefined {
  if (shape === 'anything') return undefined
  if (shape === 'metadata') return badMetadata(form, path)
  if (typeof shape === 'string') return badText(form, shape, path)
  if (isList(shape)) {
    // Numbers that skip one, and `types[]` alone, come out as maps; so does text given for a list.
    if (!Array.isArray(form)) return invalid('array', path)
    return first(form.map((member, index) => misfit(member, shape[0], `${path}[${index}]`)))
  }
  if (typeof form === 'string' || Array.isArray(form)) return invalid('object', path)
  return first(
    Object.entries(form).map(([name, value]) => {
      const param = path ? `${path}[${name}]` : name
      const known = Object.hasOwn(shape, name) ? shape[name] : undefined
      return known === undefined ? unknown(param) : misfit(value, known, param)
    }),
  )
}

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape)

const first = (found: (StripeAnswer | undefined)[]) => found.find((answer) => answer !== undefined)

const unknown = (param: string) =>
  refused({ code: 'parameter_unknown', message: `Received unknown parameter: ${param}`, param })

const invalid = (what: string, param: string) => refused({ message: `Invalid ${what}`, param })

function badText(form: Form, shape: 'text' | 'integer' | 'flag', param: string): StripeAnswer | undefined {
  if (typeof form !== 'string') return invalid('string', param)
  if (form === '') {
    const message = `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset.`
    return refused({ code: 'parameter_invalid_empty', message, param })
  }
  if (shape === 'integer' && !/^-?\d{1,15}$/.test(form)) {
    return refused({ code: 'parameter_invalid_integer', message: `Invalid integer: ${form}`, param })
  }
  if (shape === 'flag' && form !== 'true' && form !== 'false') {
    return refused({ message: `Invalid boolean: ${form}`, param })
  }
  return undefined
}

/** @see https://docs.stripe.com/api/metadata : 50 keys, 40 characters a key, 500 a value. */
function badMetadata(form: Form, param: string): StripeAnswer | undefined {
  if (form === '') return undefined
  if (typeof form === 'string' || Array.isArray(form)) return invalid('object', param)
  const entries = Object.entries(form)
  if (entries.length > 50) {
    return refused({ message: 'Metadata can have up to 50 keys.', param })
  }
  for (const [key, value] of entries) {
    const inside = `${param}[${key}]`
    if (typeof value !== 'string')
      return refused({ message: 'Metadata values must be strings.', param: inside })
    if (key.length > 40) {
      const message = `Metadata keys can have up to 40 characters. You passed in a key of ${key.length} characters.`
      return refused({ message, param })
    }
    if (value.length > 500) {
      const message = `Metadata values can have up to 500 characters, but you passed in a value that is ${value.length} characters.`
      return refused({ message, param: inside })
    }
  }
  return undefined
}
