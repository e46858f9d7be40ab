import type { Target } from './faults.ts'

/** What really happened, whatever anybody was told: the judge of every test. */
export interface Ledger {
  /** One entry for every gift carried out. */
  gifts: { username: string; stars: number; orderId: string; recipient: string; at: string }[]
  payments: {
    session: string
    paymentIntent: string
    amount: number
    currency: string
    reference: string | null
    /** `pending` and `failed` only for "pay later". */
    status: 'paid' | 'pending' | 'failed'
    at: string
  }[]
  refunds: {
    id: string
    paymentIntent: string
    amount: number
    currency: string
    status: string
    at: string
  }[]
  disputes: { id: string; paymentIntent: string; at: string }[]
  warnings: { id: string; paymentIntent: string; at: string }[]
  webhooks: {
    target: Target
    id: string
    type: string
    attempt: number
    copy: number
    /** The shop's status; 0: no answer; null: never posted. */
    status: number | null
    signature: 'right' | 'wrong'
    answer: string
    at: string
  }[]
  /** Webhooks of the shop as partners got them, and whether they believed them. */
  received: {
    partner: string
    id: string
    type: string
    verified: boolean
    doubt: string | null
    signatures: number
    answered: number
    body: string
    at: string
  }[]
  calls: { target: Target; call: string; status: number | 'never' | 'reset'; at: string }[]
}

export const emptyLedger = (): Ledger => ({
  gifts: [],
  payments: [],
  refunds: [],
  disputes: [],
  warnings: [],
  webhooks: [],
  received: [],
  calls: [],
})
