import { Hono } from 'hono'
import type { Web } from './web.ts'

export const health = new Hono<Web>().get('/', (c) =>
  c.json({ ok: true, version: c.get('app').settings.version }),
)
