import { edge } from './edge.ts'
import { invalid, readWithReason } from './operator-reason.ts'
import { BAD_WISH, cancel, changeTo, pricesFor, wishIn } from './price-wish.ts'
import { problem } from './problem.ts'

/** Prices for programs: read and tried out by query, changed, called off. */
export const operatorPrices = edge()
  .get('/', async (c) => {
    const wish = wishIn((name) => c.req.query(name))
    return wish.bad ? invalid(c, [BAD_WISH]) : c.json(await pricesFor(c, wish))
  })
  .post('/', async (c) => {
    const body = await readWithReason(c)
    if (!body.ok) return body.why
    const wish = wishIn((name) => body.value[name])
    return (await changeTo(c, wish, body.value.reason))
      ? c.json(await pricesFor(c, wish), 201)
      : invalid(c, [BAD_WISH])
  })
  .post('/:n/cancel', async (c) => {
    const body = await readWithReason(c)
    if (!body.ok) return body.why
    return (await cancel(c, body.value.reason))
      ? c.json({ cancelled: true })
      : problem(c, { status: 409, code: 'not_pending' })
  })
