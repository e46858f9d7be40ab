import { expect, it } from 'vitest'
import type { Recipient, RecipientMemory } from '../../../src/recipient/check.ts'
import { nearMemory } from '../../../src/recipient/near-memory.ts'

const pavel: Recipient = { status: 'found', ref: 'r1', name: 'Pavel' }

/** A far memory that knows one name, and says how often it was asked. */
function world() {
  let asked = 0
  let atMs = 0
  const far: RecipientMemory = {
    recall: async (username) => {
      asked += 1
      return username === 'durov' ? pavel : undefined
    },
    remember: async () => undefined,
  }
  return { near: nearMemory(far, () => atMs), asked: () => asked, pass: (ms: number) => (atMs += ms) }
}

it('asks far away once, and again when some time has passed', async () => {
  const { near, asked, pass } = world()
  expect(await near.recall('durov')).toEqual(pavel)
  expect(await near.recall('durov')).toEqual(pavel)
  expect(asked()).toBe(1)
  pass(21_000)
  expect(await near.recall('durov')).toEqual(pavel)
  expect(asked()).toBe(2)
})

it('knows what it was just told, and nothing of others', async () => {
  const { near, asked } = world()
  await near.remember('somebody', { status: 'not_found' }, 20)
  expect(await near.recall('somebody')).toEqual({ status: 'not_found' })
  expect(asked()).toBe(0)
  expect(await near.recall('nobody')).toBeUndefined()
})

it('forgets the oldest when there are too many, so that it cannot grow for ever', async () => {
  const { near, asked } = world()
  await near.recall('durov')
  for (let i = 0; i < 500; i += 1) await near.remember(`user${i}`, pavel, 120)
  await near.recall('durov')
  expect(asked()).toBe(2)
})
