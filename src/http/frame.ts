import { ATTRIBUTES } from '../embed/attributes.ts'
import type { FrameProblem } from '../embed/problems.ts'
import { readWish } from '../embed/wish.ts'
import type { FrameProps } from '../pages/frame.tsx'
import { LOCALES } from '../pages/locales.ts'
import { originsOf } from '../partner/host-origins.ts'
import { readAttribution, type Attribution } from '../shared/attribution.ts'
import { fail, ok, type Result } from '../shared/result.ts'
import type { WebContext } from './web.ts'

export interface Frame {
  props: FrameProps
  /** Who is credited, where anybody is. */
  sentBy?: Attribution
}

/** Who frames the shop, and with which wishes; says to the browser who may. A failure is what to show instead. */
export async function readFrame(c: WebContext): Promise<Result<Frame, Frame>> {
  const { partner: id, campaign } = c.req.query()
  const { publicOrigin } = c.get('app').settings
  const sentBy = readAttribution(id, campaign)
  const partner = sentBy && (await c.get('app').partners.forEmbed(sentBy.partner))
  const around = pageAround(c)
  // The shop's own page for partners shows what it explains.
  const ours = around === publicOrigin
  const hosts = [...originsOf(partner?.hosts ?? []), ...(ours ? [publicOrigin] : [])]
  if (!partner && !ours) return fail(unusable(c, 'unknown_partner'))
  if (around !== undefined && !hosts.includes(around))
    return fail({ ...unusable(c, 'host_not_listed'), ...(sentBy ? { sentBy } : {}) })
  if (!partner) return ok({ props: frameProps(c, hosts, ['unknown_partner']) })
  return partner.status === 'active'
    ? ok({ props: frameProps(c, hosts), sentBy })
    : ok({ props: frameProps(c, hosts, ['partner_suspended']) })
}

/** For a page on which nothing can be done: anybody may frame it, and be told why. */
export const unusable = (c: WebContext, why: FrameProblem): Frame => ({ props: frameProps(c, ['*'], [why]) })

function frameProps(c: WebContext, hosts: readonly string[], more: readonly FrameProblem[] = []): FrameProps {
  const query = new URL(c.req.url).searchParams
  // Whatever else an address holds is the buyer's.
  const asked = new URLSearchParams(
    [...query].filter(([name, value]) => value && ATTRIBUTES.some((known) => known === name)),
  )
  const { maxStars, currencies } = c.get('app').settings
  const t = c.get('t')
  const { wish, problems } = readWish(asked, { maxStars, currencies, locales: [t.locale, ...LOCALES] })
  const nonce = crypto.randomUUID()
  c.set('framing', { ancestors: hosts, nonce: wish.accent && nonce })
  return { t, wish, asked: String(asked), hosts, problems: [...more, ...problems], nonce }
}

/**
 * The origin of the page that loads this one into a frame, or that stood in the frame before, where the browser says so. It
 * cannot be relied on, and is not: `frame-ancestors` decides; this is for telling people why.
 */
function pageAround(c: WebContext): string | undefined {
  const referer = c.req.header('referer') ?? ''
  const framed = c.req.header('sec-fetch-dest') !== 'document'
  return framed && URL.canParse(referer) ? new URL(referer).origin : undefined
}
