/** The names in a text's braces. */
export type Holes<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Holes<Rest>
  : never

/** `('Pay {price}', { price: '$9.99' })` → `Pay $9.99`. */
export const fill = <S extends string>(text: S, values: Record<Holes<S>, string>): string =>
  text.replaceAll(/\{(\w+)\}/g, (hole, name: string) => (values as Record<string, string>)[name] ?? hole)

/** Inside a sentence of either direction a name stays as it is. */
export const isolated = (username: string): string => `\u2066@${username}\u2069`
