const ACCENTED: Record<string, string> = {
  a: 'á',
  c: 'ç',
  d: 'ð',
  e: 'é',
  g: 'ğ',
  h: 'ĥ',
  i: 'í',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  n: 'ñ',
  o: 'ö',
  r: 'ř',
  s: 'š',
  t: 'ţ',
  u: 'ü',
  w: 'ŵ',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  B: 'ß',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  G: 'Ğ',
  H: 'Ĥ',
  I: 'Î',
  N: 'Ñ',
  O: 'Ø',
  P: 'Þ',
  R: 'Ŗ',
  S: 'Š',
  T: 'Ţ',
  U: 'Û',
  W: 'Ŵ',
  Y: 'Ý',
}

/** The same texts with accents, and each word half as long again, as in the wordiest languages. What is in braces stays. */
export function lengthened<T>(texts: T): T {
  if (typeof texts === 'string')
    return texts
      .split(/(\{\w+\})/)
      .map(strange)
      .join('') as T
  if (typeof texts !== 'object' || texts === null) return texts
  if (Array.isArray(texts)) return texts.map(lengthened) as T
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, lengthened(text)])) as T
}

const strange = (part: string): string =>
  part.startsWith('{') ? part : part.replaceAll(/\p{L}+/gu, (word) => accented(longer(word)))

const longer = (word: string): string => word + word.slice(-Math.ceil(word.length / 2))
const accented = (word: string): string => Array.from(word, (letter) => ACCENTED[letter] ?? letter).join('')
