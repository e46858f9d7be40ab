import { readPerson, type Wish } from '../privacy/person.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import { edge } from './edge.ts'
import { needsRole } from './operator-guard.ts'
import { invalid, readWithReason } from './operator-reason.ts'
import { problem } from './problem.ts'
import type { WebContext } from './web.ts'

/** What people may ask about themselves. By POST, since an address in a URL would stand in logs. */
export const operatorPrivacy = edge()
  .use(needsRole('admin'))
  .post('/export', async (c) => {
    const wish = await readWish(c)
    if (!wish.ok) return wish.why
    const orders = await c.get('app').privacy.exportPerson(wish.value)
    return orders ? c.json({ orders }) : nobody(c)
  })
  .post('/erase', async (c) => {
    const wish = await readWish(c)
    if (!wish.ok) return wish.why
    const erased = await c.get('app').privacy.erasePerson(wish.value)
    return erased ? c.json(erased) : nobody(c)
  })

async function readWish(c: WebContext): Promise<Result<Wish, Response>> {
  const body = await readWithReason(c)
  if (!body.ok) return body
  const { reason, order, email } = body.value
  const person = readPerson(order ?? email)
  if (person === undefined || (order !== undefined && email !== undefined))
    return fail(invalid(c, [NO_PERSON]))
  return reason.includes('@')
    ? fail(invalid(c, [PERSON_IN_REASON]))
    : ok({ by: c.get('operator'), person, reason })
}

const nobody = (c: WebContext): Response => problem(c, { status: 404, code: 'nobody_known' })

const NO_PERSON = {
  field: 'order',
  code: 'person_missing',
  message: 'Say whose: `order`, an order number, or `email`, the address told to Stripe.',
}
const PERSON_IN_REASON = {
  field: 'reason',
  code: 'person_in_reason',
  message: 'The reason is kept after everything else is erased: leave names and addresses out of it.',
}
