import { fail, ok, type Result } from '../shared/result.ts'
import { MIN_STARS } from './price.ts'

export type AmountTrouble = 'amount_missing' | 'amount_not_a_number' | 'amount_too_small' | 'amount_too_large'

/** Reads an amount as typed or as sent: whole digits only, so `1e3`, `50.5` and `1,000` are refused, not guessed at. */
export function readStars(given: unknown, maxStars: number): Result<number, AmountTrouble> {
  const text = typeof given === 'number' ? String(given) : typeof given === 'string' ? given.trim() : ''
  if (text === '') return fail('amount_missing')
  if (!/^-?\d{1,12}$/.test(text)) return fail('amount_not_a_number')
  const stars = Number(text)
  if (stars < MIN_STARS) return fail('amount_too_small')
  if (stars > maxStars) return fail('amount_too_large')
  return ok(stars)
}
