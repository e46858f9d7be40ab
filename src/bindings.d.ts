import type { DeliveryMessage } from './delivery/consumer.ts'

declare global {
  namespace Cloudflare {
    /** Bindings of wrangler.toml. Settings are read from it by config.ts alone. */
    interface Env {
      DB: D1Database
      DELIVERIES: Queue<DeliveryMessage>
      ASSETS: Fetcher
      /** Only where deployed. */
      METRICS?: AnalyticsEngineDataset
    }
  }
}
