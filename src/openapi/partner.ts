import type { Operation } from './operation.ts'

const cursor = { summary: '`nextCursor` of the page before' }
const common = { tag: 'Partner', bearer: 'partner', method: 'GET', csv: true } as const
const problems = { 401: ['unknown_key'], 422: ['invalid_request'], 429: ['too_many_requests'] } as const

export const partnerOperations: readonly Operation[] = [
  {
    ...common,
    path: '/api/partner/orders',
    id: 'partnerOrders',
    summary: 'One’s own orders, newest first',
    query: { cursor },
    answers: { 200: 'PartnerOrders' },
    problems,
  },
  {
    ...common,
    path: '/api/partner/ledger',
    id: 'partnerLedger',
    summary: 'What was earned and taken back',
    query: { cursor },
    answers: { 200: 'PartnerLedger' },
    problems,
  },
  {
    ...common,
    path: '/api/partner/balance',
    id: 'partnerBalance',
    summary: 'What is owed, by currency',
    answers: { 200: 'PartnerBalance' },
    problems,
  },
]
