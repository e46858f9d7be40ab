import * as fc from 'fast-check'

/** Texts that have broken somebody's shop before. */
const KNOWN_EVIL = [
  '',
  ' ',
  '\0',
  '%00',
  '%',
  '%E0%A4%A',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  "' OR '1'='1' --",
  "'; DROP TABLE orders; --",
  '1 UNION SELECT * FROM pii',
  '"><script>alert(1)</script>',
  '{{7*7}}${7*7}<%= 7*7 %>',
  'durov\r\nSet-Cookie: a=b',
  '%0d%0aSet-Cookie:%20a=b',
  'javascript:alert(1)',
  'https://evil.example/',
  '//evil.example',
  '\\\\evil.example',
  'file:///etc/passwd',
  'http://127.0.0.1:1/',
  'data:text/html,x',
  'null',
  'undefined',
  'NaN',
  'true',
  '[]',
  '{}',
  '-1',
  '0',
  '-0',
  '1e400',
  '0x1F4',
  '9007199254740993',
  '1,000',
  '٥٠٠',
  '\u202edurov',
  '\ufeff500',
  'İ',
  'ß',
  '\ud800',
  '💣'.repeat(40),
  'a'.repeat(6000),
  '('.repeat(3000),
  'a@'.repeat(2000),
  `${'x'.repeat(60)}!`,
]

const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth)

export const nastyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...KNOWN_EVIL) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
)

/** Anything JSON can say, and keys that mean something to JavaScript. */
export const nastyJson: fc.Arbitrary<unknown> = fc.oneof(
  nastyText,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(null, true, -1, 0.5, 1e308, [], {}, [[]], { $ne: null }, { toString: 'x' }),
)

/** Bodies that are no JSON, or too much of it. */
export const nastyBody: fc.Arbitrary<string | Uint8Array<ArrayBuffer>> = fc.oneof(
  nastyText,
  fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes)),
  fc.constantFrom(
    deep('[', ']', 4000),
    deep('{"a":', '}', 2000),
    '{"__proto__":{"role":"admin","amount":1}}',
    '{"constructor":{"prototype":{"amount":1}}}',
    '{"username":"durov","username":"nobody"}',
    `{"a":"${'x'.repeat(17_000)}"}`,
    'x'.repeat(300_000),
    '&'.repeat(4000),
    'a=1&'.repeat(3000),
    '%'.repeat(500),
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  ),
)
