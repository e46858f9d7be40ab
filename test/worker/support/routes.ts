import { shop as edges } from '../../../src/http/shop.ts'
import { fail } from '../../../src/shared/result.ts'

/** Every route there is, taken from the shop itself: a new one is covered without being listed here. */
export const ROUTES = [
  ...new Map(
    edges(() => fail('none'))
      .routes.filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => [`${method} ${path}`, { method, path: path.replace(/(.)\/$/, '$1') }]),
  ).values(),
]

export const isOperator = (path: string): boolean =>
  path.startsWith('/api/operator') || (path.startsWith('/operator') && !/\/sign-(in|out)$/.test(path))

/** A path with something in each of its places. */
export const filled = (path: string, order: { id: string }): string =>
  path
    .replace(/:username/g, 'durov')
    .replace(/:id/g, order.id)
    .replace(/:email/g, 'somebody@shop.example')
    .replace(/:\w+/g, 'x')
    .replace(/\*/g, 'x')
