import { seeded } from '../sandbox/random.ts'

/** All chance in a run comes from here, so that a seed is a run. */
export interface Dice {
  /** 0 ≤ x < 1 */
  unit(): number
  chance(probability: number): boolean
  /** Whole, both ends included. */
  between(low: number, high: number): number
  pick<T>(from: readonly T[]): T
}

export function diceFrom(seed: number): Dice {
  // A little mixing: neighbouring seeds should not begin alike.
  const unit = seeded(Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995)
  return {
    unit,
    chance: (probability) => unit() < probability,
    between: (low, high) => low + Math.floor(unit() * (high - low + 1)),
    pick: (from) => {
      const one = from[Math.floor(unit() * from.length)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
  }
}
