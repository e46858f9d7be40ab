const link = (stars: number) =>
  `<a href="{{shop}}/?stars=${stars}&amp;partner={{partner}}">Buy ${stars} Telegram Stars</a>`

/** Pages that differ in nothing but their tag: around.html stands around each of them. */
export const TAGS: ReadonlyMap<string, string> = new Map([
  // As it stands in the guide.
  [
    'plain.html',
    `<trustgifts-buy partner="{{partner}}" stars="500" campaign="plain">${link(500)}</trustgifts-buy>`,
  ],
  [
    'inline.html',
    `<trustgifts-buy partner="{{partner}}" stars="250" username="durov" mode="inline" theme="light">${link(500)}</trustgifts-buy>`,
  ],
  // With nothing inside.
  ['link-mode.html', `<trustgifts-buy partner="{{partner}}" stars="1000" mode="link"></trustgifts-buy>`],
  // A partner the shop does not know.
  [
    'nobody.html',
    `<trustgifts-buy partner="ptn_nobody" stars="500"><a href="{{shop}}/?stars=500">Buy 500 Telegram Stars</a></trustgifts-buy>`,
  ],
  // Nothing as it should be.
  [
    'wrong.html',
    `<trustgifts-buy partner="{{partner}}" stars="7" username="not a name" currency="xxx" locale="tlh" theme="neon" accent="red" mode="inline">${link(500)}</trustgifts-buy>`,
  ],
])
