import { Layout } from './layout.tsx'
import type { Texts } from './texts.ts'

/** As much of an OpenAPI document as is shown. */
export interface ApiDocument {
  info: { description: string; version: string }
  tags: readonly { name: string; description: string }[]
  paths: Record<string, Record<string, ApiOperation>>
  components: { schemas: Record<string, Schema> }
}

interface ApiOperation {
  operationId: string
  summary: string
  tags: readonly string[]
  security: readonly Record<string, unknown>[]
  parameters?: readonly Parameter[]
  requestBody?: { content: Content }
  responses: Record<string, { description: string; content?: Content }>
}
type Content = Record<string, { schema: Schema; example?: unknown }>
interface Parameter {
  name: string
  in: string
  description?: string
  required?: boolean
  schema: Schema
}
interface Schema {
  $ref?: string
  type?: string
  format?: string
  description?: string
  enum?: readonly unknown[]
  const?: unknown
  items?: Schema
  anyOf?: readonly Schema[]
  properties?: Record<string, Schema>
  required?: readonly string[]
}

/** The API in words, from its document: made by the build, without a script of anybody's. */
export function DocsPage({ t, api }: { t: Texts; api: ApiDocument }) {
  const calls = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  return (
    <Layout t={t} title="API" elsewhere={() => '/docs'}>
      <main id="main" class="prose partners api">
        <h1>API</h1>
        <p class="lead">
          <Codes text={api.info.description} />
        </p>
        <p>
          <a href="/openapi.json">openapi.json</a> is the same for programs, OpenAPI 3.1. A typed client is in
          the repository: <code>trustgifts/client</code>.
        </p>
        <nav aria-label="API">
          <ul>
            {api.tags.map(({ name }) => (
              <li>
                <a href={`#${anchor(name)}`}>{name}</a>
              </li>
            ))}
            <li>
              <a href="#schemas">Schemas</a>
            </li>
          </ul>
        </nav>
        {api.tags.map(({ name, description }) => (
          <section id={anchor(name)}>
            <h2>{name}</h2>
            <p>{description}</p>
            {calls
              .filter(({ operation }) => operation.tags.includes(name))
              .map((call) => (
                <Call {...call} />
              ))}
          </section>
        ))}
        <section id="schemas">
          <h2>Schemas</h2>
          {Object.entries(api.components.schemas).map(([name, schema]) => (
            <section id={name}>
              <h3>
                <code>{name}</code>
              </h3>
              <Shape schema={schema} />
            </section>
          ))}
        </section>
      </main>
    </Layout>
  )
}

const anchor = (tag: string) => tag.toLowerCase().replaceAll(' ', '-')

function Call({ path, method, operation }: { path: string; method: string; operation: ApiOperation }) {
  const { operationId, summary, security, parameters = [], requestBody, responses } = operation
  const keys = security.flatMap((one) => Object.keys(one))
  return (
    <section id={operationId}>
      <h3>
        <code>
          {method.toUpperCase()} {path}
        </code>
      </h3>
      <p>
        {summary}.{keys.length > 0 && ` Authorization: Bearer, as ${keys.join(' or ')}.`}
      </p>
      {parameters.length > 0 && (
        <ul>
          {parameters.map(({ name, in: where, description, required, schema }) => (
            <li>
              <code>{name}</code> ({where}
              {required ? '' : ', optional'}): <Kind schema={schema} />
              {description && `. ${description}`}
            </li>
          ))}
        </ul>
      )}
      {requestBody && <Body title="Body" content={requestBody.content} />}
      <ul>
        {Object.entries(responses).map(([status, { description, content = {} }]) => (
          <li>
            <b>{status}</b> {status < '400' ? <Body content={content} /> : <Codes text={description} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `code`, `code`. */
const Codes = ({ text }: { text: string }) => (
  <>{text.split('`').map((part, i) => (i % 2 === 1 ? <code>{part}</code> : part))}</>
)

function Body({ title, content }: { title?: string; content: Content }) {
  return (
    <>
      {Object.entries(content).map(([type, { schema, example }]) => (
        <>
          {title && `${title}: `}
          <Kind schema={schema} /> ({type})
          {example !== undefined && (
            <pre tabindex={0} role="group" aria-label="Example">
              <code>{JSON.stringify(example, null, 2)}</code>
            </pre>
          )}
        </>
      ))}
    </>
  )
}

/** What a value is, in a few words; what is named is linked. */
function Kind({ schema }: { schema: Schema }) {
  const name = schema.$ref?.split('/').at(-1)
  if (name) return <a href={`#${name}`}>{name}</a>
  if (schema.const !== undefined) return <code>{JSON.stringify(schema.const)}</code>
  if (schema.enum) return <>{schema.enum.map(String).join(' | ')}</>
  if (schema.anyOf)
    return (
      <>
        {schema.anyOf.map((one, i) => (
          <>
            {i > 0 && ' or '}
            <Kind schema={one} />
          </>
        ))}
      </>
    )
  if (schema.items)
    return (
      <>
        list of <Kind schema={schema.items} />
      </>
    )
  return <>{[schema.type ?? 'anything', schema.format].filter(Boolean).join(', ')}</>
}

/** An object's fields, and theirs. */
function Shape({ schema }: { schema: Schema }) {
  const { properties, required = [] } = schema
  const inner = schema.items ?? schema.anyOf?.find((one) => one.properties)
  if (!properties) return inner?.properties ? <Shape schema={inner} /> : <Kind schema={schema} />
  return (
    <ul>
      {Object.entries(properties).map(([name, field]) => (
        <li>
          <code>{name}</code>
          {!required.includes(name) && ' (optional)'}: <Kind schema={field} />
          {field.description && <Codes text={`. ${field.description}`} />}
          {hasFields(field) && <Shape schema={field} />}
        </li>
      ))}
    </ul>
  )
}

const hasFields = (schema: Schema): boolean =>
  schema.properties !== undefined ||
  (schema.items !== undefined && hasFields(schema.items)) ||
  schema.anyOf?.some(hasFields) === true
