import { PROTOCOL, type FromFrame, type Hello, type Saying } from '../widget/protocol.ts'

/** Longer than any wish the widget can have. */
const MAX_WISH = 2000

type Detail<Kind extends Saying['type']> = Extract<Saying, { type: Kind }>['detail']
export type Say = <Kind extends Saying['type']>(type: Kind, detail: Detail<Kind>) => void

/**
 * The page around this one, once it has said hello: from the very window above, from an origin on the partner's list, to this
 * very frame. Until then nothing is said; what there is to say is kept.
 */
export function pageAround(onHello: (wish: URLSearchParams, first: boolean) => void): Say {
  const hosts = (document.body.dataset['hosts'] ?? '').split(' ')
  const kept: Saying[] = []
  let origin: string | undefined

  const post = (saying: Saying) => {
    const message: FromFrame = { trustgifts: PROTOCOL, id: window.name, ...saying }
    if (origin !== undefined) parent.postMessage(message, origin)
  }

  addEventListener('message', (event: MessageEvent<unknown>) => {
    const listed = hosts.includes('*') || hosts.includes(event.origin)
    if (event.source !== parent || parent === window || !listed || !isHello(event.data)) return
    const first = origin === undefined
    origin = event.origin
    onHello(new URLSearchParams(event.data.wish), first)
    for (const saying of kept.splice(0)) post(saying)
  })

  return (type, detail) => {
    const saying = { type, detail } as Saying
    if (origin === undefined) kept.push(saying)
    else post(saying)
  }
}

function isHello(data: unknown): data is Hello {
  const { trustgifts, id, type, wish } = (data ?? {}) as Partial<Record<keyof Hello, unknown>>
  return (
    trustgifts === PROTOCOL &&
    id === window.name &&
    type === 'hello' &&
    typeof wish === 'string' &&
    wish.length <= MAX_WISH
  )
}
