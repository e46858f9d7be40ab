// Types of <trustgifts-buy>, for pages that load v1.js or a pinned v1.{hash}.js.

/** Attributes, and the properties that mirror them. `null` takes one away. */
export interface TrustGiftsAttributes {
  /** Your id at the shop, `ptn_…`. */
  partner?: string | null
  /** Comes back in your orders, ledger and webhooks: 1 to 64 of `A-Z a-z 0-9 _ . ~ -`. */
  campaign?: string | null
  stars?: string | number | null
  /** Who gets the Stars, if you know: `durov`, `@durov` or `t.me/durov`. */
  username?: string | null
  currency?: string | null
  locale?: string | null
  theme?: 'auto' | 'light' | 'dark' | null
  /** `#rgb` or `#rrggbb`; the shop keeps its texts readable. */
  accent?: string | null
  mode?: 'dialog' | 'inline' | 'link' | null
}

export type TrustGiftsStatus =
  | 'awaiting_payment'
  | 'paid'
  | 'delivering'
  | 'delivered'
  | 'refunding'
  | 'refunded'
  | 'expired'
  | 'review'

/** Events of the element; all bubble. They are for your page's mood: proof is the signed webhook. */
export interface TrustGiftsEventMap {
  /** The link was used. Cancelable: after `preventDefault()` nothing opens. */
  open: CustomEvent<null>
  /** The shop is there. */
  ready: CustomEvent<{ title: string; close: string }>
  /** A price is shown; `amount` is in the currency's minor unit. */
  quote: CustomEvent<{ stars: number; amount: number; currency: string }>
  /** The buyer goes to pay: the whole page is about to leave for Stripe. */
  checkout: CustomEvent<{ orderId: string }>
  /** Where the order of a buyer who came back stands; again at every step, until its end. */
  status: CustomEvent<{ orderId: string; status: TrustGiftsStatus }>
  /** The dialog was closed. */
  close: CustomEvent<null>
  /** Something is not as asked for. The widget, or at least its link, goes on working. */
  error: CustomEvent<{ code: string; message: string }>
}

export interface TrustGiftsBuyElement extends HTMLElement, Required<TrustGiftsAttributes> {
  /** As a click on the link inside. */
  open(): void
  close(): void
  addEventListener<Type extends keyof TrustGiftsEventMap>(
    type: Type,
    listener: (this: TrustGiftsBuyElement, event: TrustGiftsEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void
}

declare global {
  interface HTMLElementTagNameMap {
    'trustgifts-buy': TrustGiftsBuyElement
  }
}
