import { describe, expect, it } from 'vitest'
import {
  balanceIn,
  giftOutcome,
  orderIn,
  recipientIn,
} from '../../../src/delivery/providers/istar-answers.ts'

const HTML = undefined
const answer = (status: number, json: unknown, retryAfterSeconds?: number) => ({
  status,
  json,
  retryAfterSeconds,
})
const ORDER = {
  order_id: 'a-1',
  status: 'pending',
  username: 'durov',
  quantity: 50,
  amount: 55.5,
  created_at: '2026-11-22T12:00:00Z',
}

describe('the answer to a gifting call', () => {
  it.each([
    ['an order', 200, ORDER, 'accepted'],
    ['an order with 201', 201, ORDER, 'accepted'],
    ['an order already completed', 200, { ...ORDER, status: 'completed' }, 'accepted'],
    ['an order in a state unheard of', 200, { ...ORDER, status: 'teleporting' }, 'accepted'],
    ['an order with a number for an id', 200, { ...ORDER, order_id: 17 }, 'accepted'],
    ['an order with its id under `id`', 200, { id: 'a-1', status: 'pending' }, 'accepted'],
    ['an order already failed', 200, { ...ORDER, status: 'failed' }, 'refused'],
    ['a success without a body', 200, HTML, 'unknown'],
    ['a success without an id', 200, { ...ORDER, order_id: undefined }, 'unknown'],
    ['a success with an empty id', 200, { ...ORDER, order_id: '' }, 'unknown'],
    ['a success without a status', 200, { ...ORDER, status: undefined }, 'unknown'],
    ['a success that speaks of an error', 200, { error: 'no' }, 'unknown'],
    ['a success that is a list', 200, [ORDER], 'unknown'],
    ['a success that is null', 200, null, 'unknown'],
    ['202 and nothing', 202, {}, 'unknown'],
    ['204', 204, HTML, 'unknown'],
    ['a redirect', 302, HTML, 'unknown'],
    ['a redirect in JSON', 307, { error: 'moved' }, 'unknown'],
    ['400 with a reason', 400, { error: 'Recipient refused' }, 'refused'],
    ['400 with a message', 400, { message: 'bad' }, 'refused'],
    ['404 with a reason', 404, { error: 'Recipient not found' }, 'refused'],
    ['422 with a reason', 422, { error: 'channel' }, 'refused'],
    ['400 and a page', 400, HTML, 'unknown'],
    ['403 and a page', 403, HTML, 'unknown'],
    ['404 and a page', 404, HTML, 'unknown'],
    ['400 and a word', 400, 'no', 'unknown'],
    ['401', 401, { error: 'Invalid API key' }, 'try_later'],
    ['403', 403, { error: 'forbidden' }, 'try_later'],
    ['402', 402, { error: 'pay' }, 'try_later'],
    ['an empty wallet', 400, { error: 'insufficient balance' }, 'try_later'],
    ['an empty wallet in the message', 422, { message: 'Not enough funds' }, 'try_later'],
    ['429', 429, { error: 'Rate limit exceeded' }, 'try_later'],
    ['429 and a page', 429, HTML, 'try_later'],
    ['408', 408, { error: 'timeout' }, 'unknown'],
    ['409', 409, { error: 'conflict' }, 'unknown'],
    ['425', 425, { error: 'too early' }, 'unknown'],
    ['500', 500, { error: 'Internal' }, 'unknown'],
    ['502 and a page', 502, HTML, 'unknown'],
    ['503 that claims nothing was done', 503, { message: 'order not created' }, 'unknown'],
    ['504', 504, HTML, 'unknown'],
    ['599', 599, { error: 'odd' }, 'unknown'],
  ])('%s (%d)', (_, status, json, kind) => {
    expect(giftOutcome(answer(status, json)).kind).toBe(kind)
  })

  it('keeps the reference and the cost in millionths', () => {
    expect(giftOutcome(answer(200, ORDER))).toEqual({ kind: 'accepted', ref: 'a-1', costMicro: 55_500_000 })
    expect(giftOutcome(answer(200, { ...ORDER, amount: '0.0111' }))).toMatchObject({ costMicro: 11_100 })
    expect(giftOutcome(answer(200, { ...ORDER, amount: null }))).toMatchObject({ costMicro: null })
  })

  it('passes on how long a busy provider wants to be left alone', () => {
    expect(giftOutcome(answer(429, {}, 7))).toEqual({
      kind: 'try_later',
      why: 'provider_busy',
      afterSeconds: 7,
    })
    expect(giftOutcome(answer(429, {}))).toEqual({ kind: 'try_later', why: 'provider_busy' })
  })
})

describe('the answer to “who is this?”', () => {
  const FOUND = {
    success: true,
    myself: false,
    recipient: 'ABC',
    name: 'Pavel',
    photo: 'https://p.example/1.png',
  }

  it.each([
    ['somebody', 200, FOUND, 'found'],
    ['somebody without success said', 200, { recipient: 'ABC' }, 'found'],
    ['somebody without name and photo', 200, { ...FOUND, name: null, photo: null }, 'found'],
    ['success: false with a recipient', 200, { ...FOUND, success: false }, 'ineligible'],
    ['nobody, with 404', 404, { success: false, error: 'Recipient not found' }, 'not_found'],
    ['nobody, with 200', 200, { success: false, error: 'User not found' }, 'not_found'],
    ['nobody, with 400', 400, { error: "User doesn't exist" }, 'not_found'],
    ['a channel', 422, { success: false, error: 'This username is a channel' }, 'ineligible'],
    ['a refusal', 400, { error: 'cannot receive Stars' }, 'ineligible'],
    ['a page with 200', 200, HTML, 'unknown'],
    ['a page with 404', 404, HTML, 'unknown'],
    ['401', 401, { error: 'Invalid API key' }, 'unknown'],
    ['403', 403, { error: 'forbidden' }, 'unknown'],
    ['429', 429, { error: 'slow down' }, 'unknown'],
    ['500', 500, { error: 'not found' }, 'unknown'],
    ['502 and a page', 502, HTML, 'unknown'],
    ['an empty recipient', 200, { success: true, recipient: '' }, 'ineligible'],
  ])('%s (%d)', (_, status, json, expected) => {
    expect(recipientIn(answer(status, json)).status).toBe(expected)
  })

  it('keeps handle, name and photo', () => {
    expect(recipientIn(answer(200, FOUND))).toEqual({
      status: 'found',
      ref: 'ABC',
      name: 'Pavel',
      photo: 'https://p.example/1.png',
    })
  })
})

describe('the answer to “where is the order?”', () => {
  it.each([
    ['pending', 'working'],
    ['processing', 'working'],
    ['queued_on_mars', 'working'],
    ['completed', 'completed'],
    ['failed', 'failed'],
  ])('%s means %s', (status, state) => {
    expect(orderIn(answer(200, { ...ORDER, status }))).toEqual({
      ref: 'a-1',
      state,
      username: 'durov',
      stars: 50,
      costMicro: 55_500_000,
      createdAt: new Date('2026-11-22T12:00:00Z'),
    })
  })

  it.each([
    ['404', 404, { error: 'Order not found' }],
    ['404 that looks like an order', 404, ORDER],
    ['500', 500, ORDER],
    ['a page', 200, HTML],
    ['an order without an id', 200, { status: 'completed' }],
    ['an order without a status', 200, { order_id: 'a-1' }],
  ])('%s decides nothing', (_, status, json) => {
    expect(orderIn(answer(status, json))).toBeUndefined()
  })

  it('does without what was left out, and without a garbled date', () => {
    expect(
      orderIn(answer(200, { id: 5, status: 'completed', username: '@Durov', created_at: 'soon' })),
    ).toEqual({
      ref: '5',
      state: 'completed',
      username: 'durov',
      stars: null,
      costMicro: null,
      createdAt: null,
    })
  })
})

describe('the wallet', () => {
  it.each([
    [200, { balance: 1.5, currency: 'TON' }, 1_500_000],
    [200, { balance: '0.000001' }, 1],
    [200, { balance: 0 }, 0],
    [200, { balance: 'much' }, undefined],
    [200, {}, undefined],
    [200, HTML, undefined],
    [401, { balance: 1 }, undefined],
    [500, { balance: 1 }, undefined],
  ])('%d %j holds %s', (status, json, balance) => {
    expect(balanceIn(answer(status, json))).toBe(balance)
  })
})
