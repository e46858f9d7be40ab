import { looksLikeBot } from '../recipient/username.ts'
import { edge } from './edge.ts'
import { limited } from './limited.ts'
import { usernameField } from './order-fields.ts'
import { problem } from './problem.ts'
import { english, textsAsked } from './texts.ts'

export const recipients = edge()
  .use(limited('lookups'))
  .get('/:username', async (c) => {
    const username = usernameField(await textsAsked(c), c.req.param('username'))
    if (!username.ok)
      return problem(c, {
        status: 422,
        code: username.why.code,
        detail: username.why.message,
        errors: [username.why],
      })
    const recipient = await c.get('app').checkRecipient(username.value)
    return c.json({
      username: username.value,
      status: recipient.status,
      ...(recipient.status === 'found' && recipient.name ? { name: recipient.name } : {}),
      ...(recipient.status === 'found' && recipient.photo ? { photo: photoOf(username.value) } : {}),
      ...(looksLikeBot(username.value) ? { warning: 'looks_like_bot' } : {}),
    })
  })
  .get('/:username/photo', async (c) => {
    const username = usernameField(await english(c), c.req.param('username'))
    const photo = username.ok ? await c.get('app').recipientPhoto(username.value) : undefined
    return photo ?? problem(c, { status: 404, code: 'no_photo' })
  })

/** On the shop's own origin: the buyer's browser asks no stranger. */
export const photoOf = (username: string): string => `/api/recipients/${username}/photo`
