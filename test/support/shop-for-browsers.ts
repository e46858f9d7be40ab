import { startShop, type Shop } from './shop.ts'

/** Quick where a browser waits for it, slow where a state has to be looked at. */
export const shopForBrowsers = (): Promise<Shop> =>
  startShop({
    logLevel: 'warn',
    vars: { RETRY_FIRST_SECONDS: '1', SETTLE_WINDOW_SECONDS: '3' },
    sandbox: { paceMs: 0, giftMs: 300, laterMs: 90_000, slowMs: 90_000, refundMs: 90_000 },
  })
