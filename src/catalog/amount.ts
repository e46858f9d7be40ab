import { fail, ok, type Result } from '../shared/result.ts'
import { MIN_STARS } from './price.ts'

export type AmountTrouble = 'amount_missing' | 'amount_not_a_number' | 'amount_too_small' | 'amount_too_large'

/** The noughts of the digits that stand on our buyers' keyboards beside 0–9: Arabic, Persian, Hindi, full width. */
const NOUGHTS = [0x660, 0x6f0, 0x966, 0xff10]

function asLatin(digit: string): string {
  const code = digit.charCodeAt(0)
  const nought = NOUGHTS.find((nought) => code >= nought && code < nought + 10)
  return nought === undefined ? digit : String(code - nought)
}

/** Reads an amount as typed or as sent: whole digits only, so `1e3`, `50.5` and `1,000` are refused, not guessed at. */
export function readStars(given: unknown, maxStars: number): Result<number, AmountTrouble> {
  const text =
    typeof given === 'number'
      ? String(given)
      : typeof given === 'string'
        ? given.trim().replaceAll(/\p{Nd}/gu, asLatin)
        : ''
  if (text === '') return fail('amount_missing')
  if (!/^-?\d{1,12}$/.test(text)) return fail('amount_not_a_number')
  const stars = Number(text)
  if (stars < MIN_STARS) return fail('amount_too_small')
  if (stars > maxStars) return fail('amount_too_large')
  return ok(stars)
}
