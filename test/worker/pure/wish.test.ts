import { describe, expect, it } from 'vitest'
import { readWish } from '../../../src/embed/wish.ts'

const LIMITS = { maxStars: 10_000, currencies: ['usd', 'eur', 'jpy'], locales: ['en', 'de', 'pt-BR'] }
const read = (asked: Record<string, string>) => readWish(new URLSearchParams(asked), LIMITS)

const PLAIN = {
  stars: 500,
  username: '',
  currency: 'usd',
  locale: 'en',
  theme: 'auto',
  accent: undefined,
  mode: 'dialog',
}

describe('a widget’s wish', () => {
  it('has a choice for everything nobody asks for', () => {
    expect(read({})).toEqual({ wish: PLAIN, problems: [] })
    expect(
      read({ stars: '', username: ' ', currency: '', locale: '', theme: '', accent: '', mode: '' }),
    ).toEqual({
      wish: PLAIN,
      problems: [],
    })
  })

  it('is granted as it is where it can be', () => {
    const asked = {
      stars: '777',
      username: 'https://t.me/Durov',
      currency: 'EUR',
      locale: 'de',
      theme: 'dark',
      accent: '#0A8',
      mode: 'inline',
    }
    expect(read(asked)).toEqual({
      wish: { ...asked, stars: 777, username: 'durov', currency: 'eur', accent: '#00aa88' },
      problems: [],
    })
  })

  it.each([
    ['stars', '49', 50, 'stars_out_of_range'],
    ['stars', '-5', 50, 'stars_out_of_range'],
    ['stars', '10001', 10_000, 'stars_out_of_range'],
    ['stars', '1e9', 10_000, 'stars_out_of_range'],
    ['stars', 'Infinity', 10_000, 'stars_out_of_range'],
    ['stars', '250.4', 250, 'stars_out_of_range'],
    ['stars', 'many', 500, 'stars_out_of_range'],
    ['username', 'not a name!', '', 'bad_username'],
    ['currency', 'xyz', 'usd', 'unknown_currency'],
    ['currency', 'constructor', 'usd', 'unknown_currency'],
    ['locale', 'tlh', 'en', 'unknown_locale'],
    ['theme', 'neon', 'auto', 'unknown_theme'],
    ['accent', 'red;}', undefined, 'bad_accent'],
    ['accent', '#12345', undefined, 'bad_accent'],
    ['mode', 'popup', 'dialog', 'unknown_mode'],
  ])('%s=%s becomes the nearest there is, and is told', (name, text, nearest, problem) => {
    expect(read({ [name]: text })).toEqual({ wish: { ...PLAIN, [name]: nearest }, problems: [problem] })
  })

  it('takes a language’s own form for one the shop has', () => {
    expect(read({ locale: 'de-AT' }).wish.locale).toBe('de')
    expect(read({ locale: 'pt_br' }).wish.locale).toBe('pt-BR')
    expect(read({ locale: 'pt' }).wish.locale).toBe('pt-BR')
  })

  it('says all that is wrong at once', () => {
    expect(read({ stars: '1', currency: 'x', theme: 'x', accent: 'x' }).problems.toSorted()).toEqual([
      'bad_accent',
      'stars_out_of_range',
      'unknown_currency',
      'unknown_theme',
    ])
  })
})
