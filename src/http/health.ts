import { edge } from './edge.ts'
import { problem } from './problem.ts'

export const health = edge()
  .get('/', (c) => c.json({ ok: true, version: c.get('app').settings.version }))
  // Apart from the other: visitors are served without the cron, but somebody should know.
  .get('/cron', async (c) => {
    const { ok, minutes } = await c.get('app').cronHealth()
    return ok
      ? c.json({ ok, minutesSinceCron: minutes })
      : problem(c, { status: 503, code: 'cron_silent', more: { minutesSinceCron: minutes } })
  })
