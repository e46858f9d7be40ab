import { ATTRIBUTES, IN_LINK, type Attributes } from '../embed/attributes.ts'
import { LOOK } from './look.ts'
import { PROTOCOL, isSaying, type Hello } from './protocol.ts'
import { SHOP } from './shop.ts'

/** Until a page of the shop has loaded, and then until its script has spoken. After that, the plain link has to do. */
const LOADS_WITHIN_MS = 8000
const SPEAKS_WITHIN_MS = 3000

const create = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: object) =>
  Object.assign(document.createElement(tag), properties)

/** What stands in the element: its link in a slot, and a frame of the shop in a dialog or in place. */
export function widgetIn(host: HTMLElement & Attributes) {
  let frame: HTMLIFrameElement | undefined
  let timer: ReturnType<typeof setTimeout>
  let stay: AbortController | undefined

  const fire = (type: string, detail?: object) =>
    host.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable: !detail, detail }))

  const wish = (count?: number) =>
    String(
      new URLSearchParams(
        ATTRIBUTES.slice(0, count).flatMap((name) => (host[name] ? [[name, host[name]]] : [])),
      ),
    )

  const link = () => host.querySelector('a') ?? ownLink

  const follow = () => {
    const href = `${SHOP}/?${wish(IN_LINK)}`
    // A link that is right already is left alone: a framework may be about to hydrate it.
    if (link().href !== href) link().href = href
    ownLink.textContent = `${host.stars ?? ''} Telegram Stars`
  }

  const drop = () => {
    clearTimeout(timer)
    frame?.remove()
    frame = undefined
    slot.hidden = false
  }

  const wait = (ms: number, code: string) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      drop()
      fire('error', { code, message: `No answer from ${SHOP}` })
    }, ms)
  }

  const greet = () => {
    if (frame)
      frame.contentWindow?.postMessage(
        { trustgifts: PROTOCOL, id: frame.name, type: 'hello', wish: wish() } satisfies Hello,
        SHOP,
      )
  }

  const show = (parent: ParentNode, order = '') => {
    drop()
    frame = create('iframe', {
      src: `${SHOP}/embed?${wish()}&order=${order}`,
      name: Math.random(),
      title: ownLink.textContent,
      referrerPolicy: 'origin',
      height: parent === dialog ? 384 : 0,
      onload: () => {
        greet()
        wait(SPEAKS_WITHIN_MS, 'blocked')
      },
    })
    wait(LOADS_WITHIN_MS, 'timeout')
    parent.append(frame)
  }

  const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (!frame || source !== frame.contentWindow || origin !== SHOP || !isSaying(data, frame.name)) return
    clearTimeout(timer)
    const { type, detail } = data
    if (type === 'size') frame.height = `${detail.height}`
    else if (type === 'close') {
      if (dialog.open) dialog.close()
      else drop()
    } else {
      if (type === 'ready') {
        dialog.ariaLabel = frame.title = detail.title
        closer.ariaLabel = detail.close
        slot.hidden = host.mode === 'inline' && !dialog.open
      }
      fire(type, detail)
    }
  }

  const click = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.defaultPrevented) return
    if (!(event.target as Element).closest('a,button')) return
    if (!fire('open')) event.preventDefault()
    else if (host.mode !== 'link' && host.mode !== 'inline') {
      event.preventDefault()
      // Not every browser gives a clicked link the focus, which comes back to it in the end.
      link().focus()
      if (frame?.parentNode !== dialog) {
        dialog.replaceChildren(closer, link().cloneNode(true))
        dialog.ariaLabel = ownLink.textContent
        show(dialog)
      }
      dialog.showModal()
    }
  }

  const slot = create('slot', { onslotchange: follow, onclick: click })
  const ownLink = create('a', { part: 'link' })
  const dialog = create('dialog', { closedBy: 'any', onclose: () => fire('close') })
  const closer = create('button', { textContent: '×', ariaLabel: 'Close', onclick: () => dialog.close() })
  const look = new CSSStyleSheet()
  look.replaceSync(LOOK)
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [look]
  root.append(slot, dialog)
  slot.append(ownLink)

  const enter = () => {
    stay = new AbortController()
    addEventListener('message', hear, stay)
    follow()
    const [part, order] = location.hash.match(/[#&]trustgifts=([\w.-]+)/) ?? []
    if (part) history.replaceState(history.state, '', location.href.replace(part, ''))
    if (order || host.mode === 'inline') show(root, order)
  }

  const leave = () => {
    stay?.abort()
    stay = undefined
    drop()
    dialog.close()
  }

  const change = (name: string) => {
    // While it is upgraded, an element hears of its attributes before it has come into the page.
    if (!stay) return
    follow()
    greet()
    if (name === 'mode') {
      leave()
      enter()
    }
  }

  return { link, dialog, enter, leave, change }
}
