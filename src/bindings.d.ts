import type { DeliveryMessage } from './delivery/consumer.ts'
import type { PartnerMessage } from './partner/consumer.ts'
import type { LimitBindings } from './request-limits.ts'

declare global {
  namespace Cloudflare {
    /** Bindings of wrangler.toml. Settings are read from it by config.ts alone. */
    interface Env extends LimitBindings {
      DB: D1Database
      DELIVERIES: Queue<DeliveryMessage>
      PARTNER_WEBHOOKS: Queue<PartnerMessage>
      ASSETS: Fetcher
      /** Only where deployed. */
      METRICS?: AnalyticsEngineDataset
    }
  }
}
