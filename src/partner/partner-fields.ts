import type { Partner } from '../db/schema.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { isLoopback, whyNotCalled, type AddressRules, type BadAddress } from './address.ts'
import { readHost } from './partner-host.ts'

/** What an operator may say of a partner. */
export type PartnerFields = Pick<
  Partner,
  'name' | 'hosts' | 'returnUrl' | 'commissionBps' | 'webhookUrl' | 'status'
>
export type PartnerField = keyof PartnerFields

export interface PartnerFieldProblem {
  field: PartnerField
  code: string
  message: string
}

type Read<Field extends PartnerField> = Result<PartnerFields[Field], PartnerFieldProblem>

const MAX_NAME = 80
const MAX_HOSTS = 50
const MAX_ADDRESS = 2000

const readers: { [Field in PartnerField]: (given: unknown, rules: AddressRules) => Read<Field> } = {
  name: (given) => {
    const name = typeof given === 'string' ? given.trim() : ''
    return /^[^\p{Cc}\p{Cs}]+$/u.test(name) && name.length <= MAX_NAME
      ? ok(name)
      : wrong('name', 'bad_name', `A name has 1 to ${MAX_NAME} characters.`)
  },
  hosts: (given) => {
    if (!Array.isArray(given) || given.length > MAX_HOSTS)
      return wrong(
        'hosts',
        'bad_hosts',
        `Hosts are a list of ${MAX_HOSTS} at most; an empty one allows none.`,
      )
    const hosts = given.map((host: unknown) => (typeof host === 'string' ? readHost(host) : undefined))
    const good = hosts.filter((host) => host !== undefined)
    return good.length === hosts.length
      ? ok([...new Set(good)])
      : wrong('hosts', 'bad_host', 'A host is written host or host:port: no scheme, no path, no wildcard.')
  },
  returnUrl: (given) => {
    const address = typeof given === 'string' ? given.trim() : ''
    return isReturnAddress(address)
      ? ok(asGiven(address))
      : wrong('returnUrl', 'bad_return_url', 'The way back is an https address.')
  },
  commissionBps: (given) =>
    typeof given === 'number' && Number.isInteger(given) && given >= 0 && given <= 10_000
      ? ok(given)
      : wrong(
          'commissionBps',
          'bad_commission',
          'A commission is a whole number of basis points, 0 to 10000.',
        ),
  webhookUrl: (given, rules) => {
    if (given === null) return ok(null)
    const address = typeof given === 'string' ? given.trim() : ''
    const why = whyNotCalled(address, rules)
    return why ? wrong('webhookUrl', why, ADDRESS_PROBLEMS[why]) : ok(asGiven(address))
  },
  status: (given) =>
    given === 'active' || given === 'suspended'
      ? ok(given)
      : wrong('status', 'bad_status', 'A partner is active or suspended.'),
}

const FIELDS = Object.keys(readers) as PartnerField[]

const wrong = (field: PartnerField, code: string, message: string) => fail({ field, code, message })

const ADDRESS_PROBLEMS: Record<BadAddress, string> = {
  not_an_address: 'This is no web address.',
  not_https: 'Webhooks go to https addresses only.',
  credentials_in_address: 'An address must not hold a name or a password.',
  port_not_allowed: 'Use the port of https, or one above 1023.',
  not_public: 'This address is not on the public internet.',
  own_address: 'This is the shop itself.',
}

function isReturnAddress(address: string): boolean {
  if (address.length > MAX_ADDRESS || !URL.canParse(address)) return false
  const { protocol, hostname, username, password } = new URL(address)
  const secure = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
  return secure && username === '' && password === ''
}

/** Left as it is where it is plain; else as a browser would write it. */
const asGiven = (address: string): string =>
  /^[!#-;=?-[\]_a-z~]+$/.test(address) ? address : new URL(address).href

/** All of a new partner; only a webhook address may be left out. */
export const readNewPartner = (given: Record<string, unknown>, rules: AddressRules) =>
  readFields({ webhookUrl: null, status: 'active', ...given }, FIELDS, rules) as Result<
    PartnerFields,
    PartnerFieldProblem[]
  >

/** What shall be different; at least one thing. */
export function readPartnerChange(
  given: Record<string, unknown>,
  rules: AddressRules,
): Result<Partial<PartnerFields>, PartnerFieldProblem[]> {
  const asked = FIELDS.filter((field) => Object.hasOwn(given, field))
  if (asked.length === 0)
    return fail([{ field: 'name', code: 'nothing_to_change', message: `Say one of: ${FIELDS.join(', ')}.` }])
  return readFields(given, asked, rules)
}

function readFields(
  given: Record<string, unknown>,
  fields: readonly PartnerField[],
  rules: AddressRules,
): Result<Partial<PartnerFields>, PartnerFieldProblem[]> {
  const read = fields.map((field) => [field, readers[field](given[field], rules)] as const)
  const problems = read.flatMap(([, result]) => (result.ok ? [] : [result.why]))
  if (problems.length > 0) return fail(problems)
  return ok(Object.fromEntries(read.flatMap(([field, result]) => (result.ok ? [[field, result.value]] : []))))
}
