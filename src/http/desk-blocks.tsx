import { BlocksPage } from '../pages/desk/blocks.tsx'
import { go, here, withReason } from './desk-parts.ts'
import { edge } from './edge.ts'
import { usernameField } from './order-fields.ts'
import { page } from './page.ts'
import type { WebContext } from './web.ts'

/** Names that nothing is sold for: seen, added, lifted. */
export const deskBlocks = edge()
  .get('/', (c) => show(c))
  .post('/', (c) => setBlock(c, true))
  .post('/lift', (c) => setBlock(c, false))

const setBlock = (c: WebContext, blocked: boolean) =>
  withReason(
    c,
    async (form, reason) => {
      const username = usernameField(c.get('t'), form.get('username'))
      if (!username.ok) return show(c, username.why.message)
      const change = { by: c.get('operator'), username: username.value, reason, blocked }
      const changed = await c.get('app').operators.setBlock(change)
      return go(c, `/operator/blocked?said=${changed ? (blocked ? 'blocked' : 'lifted') : 'unchanged'}`)
    },
    (complaint) => show(c, complaint),
  )

async function show(c: WebContext, complaint?: string): Promise<Response> {
  const blocks = await c.get('app').operators.listBlocked()
  return page(c, <BlocksPage {...{ blocks, complaint }} {...here(c)} />, complaint ? 422 : 200)
}
