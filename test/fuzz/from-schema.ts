import * as fc from 'fast-check'

type Schema = Record<string, unknown>

/** Values of a JSON Schema, as far as the shop's document uses it; what it does not say is anything. */
export function valuesOf(schema: Schema, document: Schema): fc.Arbitrary<unknown> {
  if (typeof schema['$ref'] === 'string') return valuesOf(resolve(schema['$ref'], document), document)
  if ('const' in schema) return fc.constant(schema['const'])
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]))
  const choices = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined
  if (choices) return fc.oneof(...choices.map((choice) => valuesOf(choice, document)))
  switch (schema['type']) {
    case 'integer':
    case 'number':
      return fc.integer({ min: numberIn(schema, 'minimum', -10), max: numberIn(schema, 'maximum', 20_000) })
    case 'boolean':
      return fc.boolean()
    case 'array':
      return fc.array(valuesOf((schema['items'] ?? {}) as Schema, document), { maxLength: 4 })
    case 'object':
      return objectsOf(schema, document)
    case 'string':
      return typeof schema['pattern'] === 'string'
        ? fc.stringMatching(new RegExp(schema['pattern']))
        : fc.string({ maxLength: 40 })
    default:
      return fc.string({ maxLength: 10 })
  }
}

function objectsOf(schema: Schema, document: Schema): fc.Arbitrary<unknown> {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)
  const required = (schema['required'] ?? []) as string[]
  const model = Object.fromEntries(properties.map(([name, of]) => [name, valuesOf(of, document)]))
  return fc.record(model, { requiredKeys: required.filter((name) => name in model) })
}

function resolve(ref: string, document: Schema): Schema {
  let found: unknown = document
  for (const part of ref.replace('#/', '').split('/')) found = (found as Schema)[part]
  return found as Schema
}

const numberIn = (schema: Schema, name: string, fallback: number): number => {
  const number = schema[name]
  return typeof number === 'number' && Math.abs(number) < 1e9 ? number : fallback
}
