import type { JSX as HonoJSX } from 'hono/jsx/jsx-runtime'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'trustgifts-buy': HonoJSX.IntrinsicElements['div'] & Record<string, unknown>
    }
  }
}
