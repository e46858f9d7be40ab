type Colour = [red: number, green: number, blue: number]

/** What a text in the accent's colour stands on, as style.css and dark.css have it. */
const GROUNDS = {
  light: { page: '#f5f7fa', card: '#ffffff', towards: '#000000' },
  dark: { page: '#0f141b', card: '#182029', towards: '#ffffff' },
} as const

/** WCAG 2.2 asks for 4.5; the rest is for rounding. */
const MIN_CONTRAST = 4.6
const TINT = { light: 0.1, dark: 0.18 }
const STEP = 0.04

/**
 * Style sheet that puts a partner's accent (`#rrggbb`) in place of the shop's, moved towards black or white until every text in
 * it, and on it, can be read.
 */
export function accentStyle(accent: string, theme: 'auto' | 'light' | 'dark'): string {
  const light = `html:root{${coloursOn('light', accent)}}`
  const dark = `html:root{${coloursOn('dark', accent)}}`
  if (theme === 'auto') return `${light}@media(prefers-color-scheme:dark){${dark}}`
  return theme === 'dark' ? dark : light
}

function coloursOn(ground: 'light' | 'dark', accent: string): string {
  const { page, card, towards } = GROUNDS[ground]
  const end = read(towards)
  const tint = mix(read(card), read(accent), TINT[ground])
  let act = read(accent)
  for (let share = 0; share <= 1 && !isReadable(act, [read(page), read(card), tint]); share += STEP)
    act = mix(read(accent), end, share)
  return `--act:${write(act)};--act-over:${write(mix(act, end, 0.25))};--tint:${write(tint)}`
}

const isReadable = (text: Colour, grounds: readonly Colour[]): boolean =>
  grounds.every((ground) => contrast(text, ground) >= MIN_CONTRAST)

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: Colour, other: Colour): number {
  const [dark, bright] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return ((bright ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const read = (hex: string): Colour => {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

const write = (colour: Colour): string =>
  `#${colour.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`

const mix = (one: Colour, other: Colour, share: number): Colour => {
  const at = (part: 0 | 1 | 2) => one[part] + (other[part] - one[part]) * share
  return [at(0), at(1), at(2)]
}
