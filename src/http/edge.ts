import { HonoBase } from 'hono/hono-base'
import { TrieRouter } from 'hono/router/trie-router'
import type { Web } from './web.ts'

/** A part of the shop's address space. One router is enough for as few addresses; `new Hono()` brings three. */
export const edge = () => new HonoBase<Web>({ router: new TrieRouter() })
