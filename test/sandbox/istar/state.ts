export type IstarStatus = 'pending' | 'processing' | 'completed' | 'failed'

export interface IstarOrder {
  id: string
  username: string
  recipient: string
  quantity: number
  amount: number
  status: IstarStatus
  error: string | null
  createdAt: string
  updatedAt: string
}

export interface IstarState {
  balance: number
  orders: Map<string, IstarOrder>
  /** Every hash handed out for a username, newest last. */
  recipients: Map<string, string[]>
  /** Gifting calls so far, by username: `flaky…` counts them. */
  calls: Map<string, number>
  lastCallAt: number
}

export const START_BALANCE_TON = 100_000

export const newIstarState = (): IstarState => ({
  balance: START_BALANCE_TON,
  orders: new Map(),
  recipients: new Map(),
  calls: new Map(),
  lastCallAt: Number.NEGATIVE_INFINITY,
})
