import * as z from 'zod/mini'
import { buyerOperations } from './buyer.ts'
import { EXAMPLES } from './examples.ts'
import type { Operation, SchemaName } from './operation.ts'
import { operatorOperations } from './operator.ts'
import { partnerOperations } from './partner.ts'
import * as schemas from './schemas.ts'

export const OPERATIONS: readonly Operation[] = [
  ...buyerOperations,
  ...partnerOperations,
  ...operatorOperations,
]

const TAGS: Record<Operation['tag'], string> = {
  Buyer: 'What is sold, to whom, and what becomes of an order. No key but that of the order itself.',
  Partner: 'What a partner sold and earned, by the partner’s own key.',
  Operator: 'For the people who run the shop. To everybody else these addresses do not exist.',
  'Webhooks in': 'What Stripe and the gift provider tell the shop, each under its signature.',
  Health: 'For watchmen outside.',
}

type Json = Record<string, unknown>

/** The document of the whole API. @see https://spec.openapis.org/oas/v3.1.0 */
export function openApiDocument(version: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'TrustGifts',
      version,
      description:
        'Telegram Stars, bought, delivered and looked after by programs. Money is an integer in minor units, times are ISO 8601 in UTC, errors are RFC 9457 with a stable `code`; every answer carries `x-request-id`.',
      license: { name: 'UNLICENSED', identifier: 'LicenseRef-UNLICENSED' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths: pathsOf(OPERATIONS),
    components: {
      schemas: jsonSchemas(),
      securitySchemes: {
        operator: {
          type: 'http',
          scheme: 'bearer',
          description: '`OPERATOR_TOKEN`, or Cloudflare Access in front',
        },
        partner: { type: 'http', scheme: 'bearer', description: 'The partner key' },
      },
    },
  }
}

/** Every schema, in which those of the others that it holds are referred to by name. */
const written = (io: 'input' | 'output'): Record<string, Json> => {
  const named = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(schemas)) named.add(schema, { id })
  return z.toJSONSchema(named, { io, unrepresentable: 'any', uri: pointer }).schemas
}

/** Bodies are described as they are sent; answers as they come. */
function jsonSchemas(): Json {
  const [sent, answered] = [written('input'), written('output')]
  return Object.fromEntries(
    Object.keys(schemas).map((name) => {
      const { $schema: _, $id: __, ...rest } = (SENT.test(name) ? sent : answered)[name] ?? {}
      return [name, rest]
    }),
  )
}

const SENT = /^(New(?!Key|WebhookSecret)|Grace|Reason|PrivacyWish|PartnerChange|RoleGiven|LookUp)/

function pathsOf(operations: readonly Operation[]): Json {
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: operationObject(operation) }
  }
  return paths
}

const json = (name: SchemaName): Json => ({
  schema: ref(name),
  ...(EXAMPLES[name] === undefined ? {} : { example: EXAMPLES[name] }),
})

const pointer = (name: string) => `#/components/schemas/${name}`

const ref = (name: SchemaName) => ({ $ref: pointer(name) })

function operationObject({ id, summary, tag, path, bearer, query, headers, ...rest }: Operation): Json {
  const parameters = [
    ...[...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
      name,
      in: 'path',
      required: true,
      schema: name === 'id' && path.includes('/orders/') ? ref('OrderId') : { type: 'string' },
    })),
    ...Object.entries(query ?? {}).map(([name, { summary, required, schema }]) => ({
      name,
      in: 'query',
      description: summary,
      ...(required ? { required } : {}),
      schema: schema ? ref(schema) : { type: 'string' },
    })),
    ...Object.entries(headers ?? {}).map(([name, description]) => ({
      name,
      in: 'header',
      description,
      schema: { type: 'string' },
    })),
  ]
  return {
    operationId: id,
    summary,
    tags: [tag],
    ...(bearer ? { security: [{ [bearer]: [] }] } : { security: [] }),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(rest.body
      ? {
          requestBody: {
            required: !rest.optionalBody,
            content: { 'application/json': json(rest.body) },
          },
        }
      : {}),
    responses: responsesOf(rest),
  }
}

function responsesOf({ answers, problems = {}, csv }: Pick<Operation, 'answers' | 'problems' | 'csv'>): Json {
  const good = Object.entries(answers).map(([status, what]) => [
    status,
    {
      description: what,
      ...(what === 'none'
        ? {}
        : {
            content:
              what === 'csv'
                ? { 'text/csv': { schema: { type: 'string' } } }
                : what === 'binary'
                  ? { 'image/*': { schema: { type: 'string' } } }
                  : {
                      'application/json': json(what),
                      ...(csv ? { 'text/csv': { schema: { type: 'string' } } } : {}),
                    },
          }),
    },
  ])
  const bad = Object.entries({ ...problems, 500: ['internal_error'] }).map(([status, codes]) => [
    status,
    {
      description: codes.map((code) => `\`${code}\``).join(', '),
      content: { 'application/problem+json': { schema: ref('Problem') } },
    },
  ])
  return Object.fromEntries([...good, ...bad]) as Json
}
