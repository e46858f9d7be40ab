import { afterEach, expect, it, vi } from 'vitest'
import { istarProvider } from '../../../src/delivery/providers/istar.ts'

/** As a delivery waits for its first turn. */
const PATIENCE_MS = 20_000

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('at a provider that keeps to its pace, what was begun is followed in a crowd of orders that were not', async () => {
  vi.useFakeTimers()
  const answers = [new Response('{"error":"too fast"}', { status: 429 })]
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () =>
    Promise.resolve(answers.pop() ?? Response.json({ order_id: 'a-1', status: 'completed' })),
  )
  const provider = istarProvider(
    { base: 'http://istar.example', apiKey: 'key', webhookSecrets: ['secret'] },
    () => {},
  )
  await provider.findRecipient('first', PATIENCE_MS)
  for (let i = 0; i < 30; i += 1) void provider.findRecipient(`name_${i}`, PATIENCE_MS)
  const read = provider.readOrder('a-1')
  await vi.runAllTimersAsync()
  expect(await read).toMatchObject({ ref: 'a-1', state: 'completed' })
})
