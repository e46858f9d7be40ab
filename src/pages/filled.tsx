import type { Child } from 'hono/jsx'
import type { Holes } from './fill.ts'

/** The same as `fill`, where what is filled in is markup. */
export const Filled = <S extends string>(p: { text: S; with: Record<Holes<S>, Child> }) => (
  <>
    {p.text
      .split(/\{(\w+)\}/)
      .map((part, at) => (at % 2 === 0 ? part : (p.with as Record<string, Child>)[part]))}
  </>
)
