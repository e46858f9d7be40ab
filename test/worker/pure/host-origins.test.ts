import { expect, it } from 'vitest'
import { originsOf } from '../../../src/partner/host-origins.ts'
import { wayBack } from '../../../src/partner/way-back.ts'

it.each([
  ['partner.example', ['https://partner.example']],
  ['partner.example:8443', ['https://partner.example:8443']],
  ['localhost', ['https://localhost', 'http://localhost']],
  ['localhost:3000', ['https://localhost:3000', 'http://localhost:3000']],
  ['127.0.0.1:3000', ['https://127.0.0.1:3000', 'http://127.0.0.1:3000']],
  ['app.localhost:3000', ['https://app.localhost:3000', 'http://app.localhost:3000']],
  ['localhost.example', ['https://localhost.example']],
  ['192.168.0.7:3000', ['https://192.168.0.7:3000']],
])('pages of the host %s are at %j: http on this machine only', (host, origins) => {
  expect(originsOf([host])).toEqual(origins)
})

it('the way back keeps whatever the address has', () => {
  expect(wayBack('https://p.example/thanks?a=1', 'ord_1.x')).toBe(
    'https://p.example/thanks?a=1#trustgifts=ord_1.x',
  )
  expect(wayBack('https://p.example/#thanks', 'ord_1.x')).toBe('https://p.example/#thanks&trustgifts=ord_1.x')
})
