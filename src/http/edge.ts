import { HonoBase } from 'hono/hono-base'
import type { Router } from 'hono/router'
import { TrieRouter } from 'hono/router/trie-router'
import { once } from '../shared/once.ts'
import type { Web } from './web.ts'

/** A part of the shop's address space. */
export const edge = () => new HonoBase<Web>({ router: lateRouter() })

/** Sorts its addresses when the first one is asked for: parts that are put into the whole shop are never asked themselves. */
function lateRouter<Handler>(): Router<Handler> {
  const added: Parameters<Router<Handler>['add']>[] = []
  const sorted = once(() => {
    const router = new TrieRouter<Handler>()
    for (const route of added) router.add(...route)
    return router
  })
  return {
    name: 'LateRouter',
    add: (...route) => void added.push(route),
    match: (method, path) => sorted().match(method, path),
  }
}
