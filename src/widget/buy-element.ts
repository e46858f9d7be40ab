import { ATTRIBUTES } from '../embed/attributes.ts'
import { widgetIn } from './widget.ts'

/** `<trustgifts-buy>`: a link that got better. Attributes and properties in, events out. */
export class BuyElement extends HTMLElement {
  static observedAttributes = ATTRIBUTES

  #widget = widgetIn(this)

  connectedCallback() {
    // What was set before the script arrived would hide the properties.
    const own = this as unknown as Record<string, unknown>
    for (const [name, value] of Object.entries(own)) {
      delete own[name]
      own[name] = value
    }
    this.#widget.enter()
  }

  disconnectedCallback() {
    this.#widget.leave()
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null) {
    if (before !== now) this.#widget.change(name)
  }

  /** As a click on the link. */
  open() {
    this.#widget.link().click()
  }

  close() {
    this.#widget.dialog.close()
  }
}

for (const name of ATTRIBUTES)
  Object.defineProperty(BuyElement.prototype, name, {
    get(this: HTMLElement) {
      return this.getAttribute(name)
    },
    set(this: HTMLElement, value: string | number | null | undefined) {
      if (value === null || value === undefined) this.removeAttribute(name)
      else this.setAttribute(name, String(value))
    },
  })
