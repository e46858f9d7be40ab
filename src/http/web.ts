import type { Context } from 'hono'
import type { App } from '../app.ts'

/** What every handler finds at hand. */
export interface Web {
  Bindings: Cloudflare.Env
  Variables: { app: App; requestId: string }
}

export type WebContext = Context<Web>
