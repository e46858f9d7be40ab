// <trustgifts-buy> in JSX, for React 19: attributes as props, events as `onready`, `onstatus` and so on.
import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { TrustGiftsAttributes, TrustGiftsBuyElement, TrustGiftsEventMap } from './v1'

type Listeners = {
  [Type in keyof TrustGiftsEventMap as `on${Type}`]?: (event: TrustGiftsEventMap[Type]) => void
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'trustgifts-buy': Omit<
        DetailedHTMLProps<HTMLAttributes<TrustGiftsBuyElement>, TrustGiftsBuyElement>,
        keyof Listeners
      > &
        TrustGiftsAttributes &
        Listeners
    }
  }
}
