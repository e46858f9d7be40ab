import type { FaultBook } from './faults.ts'
import type { IstarState } from './istar/state.ts'
import type { Ledger } from './ledger.ts'
import type { Receiver } from './partner/receiver.ts'
import type { Settings } from './settings.ts'
import type { StripeState } from './stripe/state.ts'
import type { Timers } from './timers.ts'

/** Everything the sandbox knows; one of it a server, handed to every function. */
export interface World {
  settings: Settings
  origin: string
  timers: Timers
  faults: FaultBook
  ledger: Ledger
  stripe: StripeState
  istar: IstarState
  /** Partners' own servers, by name. */
  receivers: Map<string, Receiver>
  /** Webhooks due, under way or waiting for another try. */
  posting: Posting
}

export interface Posting {
  waiting: number
  closing: AbortController
}

export const newPosting = (): Posting => ({ waiting: 0, closing: new AbortController() })

export const nowMs = (world: World): number => world.settings.clock()
export const nowS = (world: World): number => Math.floor(world.settings.clock() / 1000)
export const isoNow = (world: World): string => new Date(world.settings.clock()).toISOString()
