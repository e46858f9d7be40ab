import { expect, it } from 'vitest'
import { parseForm } from './stripe/form-body.ts'

it.each([
  ['a=1&b=two+words', { a: '1', b: 'two words' }],
  ['a[b][c]=1&a[b][d]=2', { a: { b: { c: '1', d: '2' } } }],
  ['a[0]=x&a[1]=y', { a: ['x', 'y'] }],
  ['a[]=x&a[]=y', { a: ['x', 'y'] }],
  ['a[0][b]=1&a[1][b]=2', { a: [{ b: '1' }, { b: '2' }] }],
  ['a[1]=x', { a: { 1: 'x' } }],
  ['metadata[order%5D]=x', { metadata: { order: 'x' } }],
  ['a=%F0%9F%8C%9F', { a: '🌟' }],
  ['a[__proto__][b]=1', { a: Object.fromEntries([['__proto__', { b: '1' }]]) }],
  ['', {}],
])('reads %s', (text, form) => {
  expect(parseForm(text)).toEqual(form)
})
