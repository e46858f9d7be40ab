import type { LimitBindings } from './request-limits.ts'
import type { Pointer } from './shared/pointers.ts'

declare global {
  namespace Cloudflare {
    /** Bindings of wrangler.toml. Settings are read from it by config.ts alone. */
    interface Env extends LimitBindings {
      DB: D1Database
      DELIVERIES: Queue<Pointer>
      PARTNER_WEBHOOKS: Queue<Pointer>
      ASSETS: Fetcher
      /** Only where deployed. */
      METRICS?: AnalyticsEngineDataset
    }
  }
}
