import { PartnerPage, PartnersPage, ToldOncePage } from '../pages/desk/partners.tsx'
import { cursorIn } from './cursor.ts'
import { go, here, nothingHere, withForm, withReason } from './desk-parts.ts'
import { edge } from './edge.ts'
import { badGrace, graceIn } from './grace.ts'
import { page } from './page.ts'
import type { WebContext } from './web.ts'

/** Partners: looked at, made and changed by the verbs that programs have too. */
export const deskPartners = edge()
  .get('/', (c) => showAll(c))
  .post('/', (c) =>
    withReason(
      c,
      async (form, reason) => {
        const created = await c.get('app').partners.create(by(c, reason), fieldsIn(form))
        return created.ok ? tellOnce(c, { ...created.value }) : showAll(c, told(created.why), form)
      },
      (complaint, form) => showAll(c, complaint, form),
    ),
  )
  .get('/:id', (c) => showOne(c))
  .post('/:id', (c) => onPartner(c, change))
  .post('/:id/key', (c) => onPartner(c, rotate('key')))
  .post('/:id/webhook-secret', (c) => onPartner(c, rotate('webhookSecret')))
  .post('/:id/ping', (c) =>
    withForm(c, async () => {
      const pinged = await c.get('app').partners.ping(c.req.param('id'))
      if (pinged.kind === 'no_such_partner') return nothingHere(c)
      return back(c, pinged.kind === 'pinged' && !pinged.delivered ? 'not_pinged' : pinged.kind)
    }),
  )
  .post('/:id/webhooks/:eventId/resend', (c) =>
    withForm(c, async () => {
      const resent = await c.get('app').partners.resend(c.req.param('id'), c.req.param('eventId'))
      return resent === 'no_such_event' ? nothingHere(c) : back(c, resent)
    }),
  )

const by = (c: WebContext, reason: string) => ({ operator: c.get('operator'), reason })

const idIn = (c: WebContext): string => c.req.param('id') ?? ''

const back = (c: WebContext, said: string) => go(c, `/operator/partners/${idIn(c)}?said=${said}`)

const told = (problems: readonly { message: string }[]): string =>
  problems.map(({ message }) => message).join(' ')

/** What the form of a partner says, as a program would say it. */
function fieldsIn(form: URLSearchParams): Record<string, unknown> {
  const text = (name: string) => form.get(name)?.trim() ?? ''
  return {
    name: text('name'),
    hosts: text('hosts')
      .split(/[\s,]+/)
      .filter(Boolean),
    returnUrl: text('returnUrl'),
    commissionBps: numberIn(text('commissionBps')),
    webhookUrl: text('webhookUrl') || null,
  }
}

const numberIn = (text: string): number => Number(text || Number.NaN)

type Deed = (c: WebContext, form: URLSearchParams, reason: string) => Promise<Response>

const onPartner = (c: WebContext, deed: Deed) =>
  withReason(
    c,
    (form, reason) => deed(c, form, reason),
    (complaint, form) => showOne(c, complaint, form),
  )

/** Only what differs: to say an address again would switch it on. */
const change: Deed = async (c, form, reason) => {
  const { partners } = c.get('app')
  const was: Record<string, unknown> | undefined = await partners.find(idIn(c))
  const given = form.has('status') ? { status: form.get('status') } : fieldsIn(form)
  const differs = Object.entries(given).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(was?.[name]),
  )
  const changed = await partners.change(by(c, reason), idIn(c), Object.fromEntries(differs))
  if (!changed.ok) return showOne(c, told(changed.why), form)
  return changed.value ? back(c, 'done') : nothingHere(c)
}

const rotate =
  (what: 'key' | 'webhookSecret'): Deed =>
  async (c, form, reason) => {
    const graceHours = graceIn(numberIn(form.get('graceHours') ?? ''))
    if (graceHours === undefined) return showOne(c, badGrace.message)
    const { partners } = c.get('app')
    const verb = what === 'key' ? partners.rotateKey : partners.rotateWebhookSecret
    const secret = await verb(by(c, reason), idIn(c), graceHours)
    return secret === undefined ? nothingHere(c) : tellOnce(c, { id: idIn(c), [what]: secret })
  }

const tellOnce = (c: WebContext, told: Record<string, string>) =>
  page(c, <ToldOncePage told={told} {...here(c)} />, 201)

async function showAll(c: WebContext, complaint?: string, typed?: URLSearchParams): Promise<Response> {
  const cursor = cursorIn(c)
  if (!cursor.ok) return cursor.why
  const list = await c.get('app').partners.list(cursor.value)
  return page(c, <PartnersPage {...{ list, complaint, typed }} {...here(c)} />, complaint ? 422 : 200)
}

async function showOne(c: WebContext, complaint?: string, typed?: URLSearchParams): Promise<Response> {
  const cursor = cursorIn(c)
  if (!cursor.ok) return cursor.why
  const { partners } = c.get('app')
  const [partner, events] = await Promise.all([
    partners.find(idIn(c)),
    partners.events(idIn(c), cursor.value),
  ])
  return partner
    ? page(c, <PartnerPage {...{ partner, events, complaint, typed }} {...here(c)} />, complaint ? 422 : 200)
    : nothingHere(c)
}
