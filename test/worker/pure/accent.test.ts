import { describe, expect, it } from 'vitest'
import { accentStyle } from '../../../src/embed/accent.ts'

/** As WCAG has it, written once more and apart from the source. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const part = (at: number) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    }
    return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
  }
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

const colours = (style: string) =>
  Object.fromEntries(
    Array.from(style.matchAll(/--([\w-]+):(#[\da-f]{6})/g), ([, name, hex]) => [name, hex ?? '']),
  )

const ACCENTS = [
  '#000000',
  '#ffffff',
  '#ffff00',
  '#ff0000',
  '#00ff00',
  '#0000ff',
  '#808080',
  '#1459d1',
  '#f0f0f0',
]

describe('a partner’s accent', () => {
  it.each(ACCENTS)('%s is readable wherever it is text or ground, in both themes', (accent) => {
    for (const [theme, page, card] of [
      ['light', '#f5f7fa', '#ffffff'],
      ['dark', '#0f141b', '#182029'],
    ] as const) {
      const { act = '', tint = '', 'act-over': over = '' } = colours(accentStyle(accent, theme))
      for (const text of [act, over])
        for (const ground of [page, card]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(act, tint)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('that is readable already stays as it is', () => {
    expect(colours(accentStyle('#1459d1', 'light'))['act']).toBe('#1459d1')
  })

  it('follows the visitor’s theme only where the page leaves it to them', () => {
    expect(accentStyle('#1459d1', 'auto')).toMatch(
      /^html:root\{.+\}@media\(prefers-color-scheme:dark\)\{.+\}\}$/,
    )
    expect(accentStyle('#1459d1', 'dark')).not.toContain('@media')
  })
})
