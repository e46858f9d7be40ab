import { BuyElement } from './buy-element.ts'
import { SHOP } from './shop.ts'

const NAME = 'trustgifts-buy'
if (SHOP && 'adoptedStyleSheets' in document && !customElements.get(NAME))
  customElements.define(NAME, BuyElement)
