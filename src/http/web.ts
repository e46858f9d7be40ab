import type { Context } from 'hono'
import type { App } from '../app.ts'
import type { Operator } from '../operator/role.ts'
import type { DeskTexts } from '../pages/desk/why.ts'
import type { Framing } from '../pages/security-headers.ts'
import type { Texts } from '../pages/texts.ts'
import type { Id } from '../shared/id.ts'

/** What every handler finds at hand. */
export interface Web {
  Bindings: Cloudflare.Env
  Variables: {
    app: App
    requestId: string
    /** Whose key came with a request of a partner's program. */
    partner: Id<'partner'>
    /** Who acts, behind `operatorsOnly`. */
    operator: Operator
    /** Set by pages that other sites may show in a frame; no other page is ever framed. */
    framing?: Framing
    /** The language of a page, once `speak` has settled it. */
    t: Texts
    /** The console's sentences, on its pages. */
    desk: DeskTexts
    /** Set where a stranger must not even learn which methods there are. */
    hidden?: boolean
  }
}

export type WebContext = Context<Web>
