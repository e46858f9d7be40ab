/** Goes with every message. A breaking change is a `v2.js` beside `v1.js`, and a 2 here. */
export const PROTOCOL = 1

/**
 * All a frame may say, by example: each of these parts must be there and of the same type. Money is in minor units.
 * It grows with `v1.js`, but what an older, pinned script understands stays as it is.
 */
const SAYINGS = {
  ready: { title: '', close: '' },
  size: { height: 0 },
  quote: { stars: 0, amount: 0, currency: '' },
  checkout: { orderId: '' },
  status: { orderId: '', status: '' },
  close: {},
  error: { code: '', message: '' },
}

type Sayings = typeof SAYINGS
export type Saying = { [Kind in keyof Sayings]: { type: Kind; detail: Sayings[Kind] } }[keyof Sayings]

interface Envelope {
  trustgifts: typeof PROTOCOL
  /** The frame's name: it stays while the frame walks from page to page. */
  id: string
}

/** What a frame of the shop says to the page around it. */
export type FromFrame = Envelope & Saying

/** What the page says to its frame: when that has loaded, and whenever an attribute has changed. */
export interface Hello extends Envelope {
  type: 'hello'
  /** The element's attributes as they stand, as a query string. */
  wish: string
}

/** Whether this is a message for this frame. Origin and source are the caller's to check. */
export function isSaying(message: unknown, frame: string): message is FromFrame {
  const { trustgifts, id, type, detail } = (message ?? {}) as Record<string, unknown>
  return (
    trustgifts === PROTOCOL &&
    id === frame &&
    Object.hasOwn(SAYINGS, type as string) &&
    Object.entries(SAYINGS[type as Saying['type']]).every(
      ([part, example]) => typeof (detail as Record<string, unknown> | undefined)?.[part] === typeof example,
    )
  )
}
