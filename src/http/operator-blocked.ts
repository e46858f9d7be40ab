import { edge } from './edge.ts'
import { invalid, readWithReason } from './operator-reason.ts'
import { usernameField } from './order-fields.ts'
import { english } from './texts.ts'
import type { WebContext } from './web.ts'

/** Names that nothing is sold for. */
export const operatorBlocked = edge()
  .get('/', async (c) => c.json({ blocked: await c.get('app').operators.listBlocked() }))
  .put('/:username', (c) => setBlock(c, c.req.param('username'), true))
  .post('/:username/lift', (c) => setBlock(c, c.req.param('username'), false))

async function setBlock(c: WebContext, typed: string, blocked: boolean): Promise<Response> {
  const username = usernameField(await english(c), typed)
  const body = await readWithReason(c)
  if (!body.ok) return body.why
  if (!username.ok) return invalid(c, [username.why])
  const change = { by: c.get('operator'), username: username.value, reason: body.value.reason, blocked }
  return c.json({ username: username.value, blocked, changed: await c.get('app').operators.setBlock(change) })
}
