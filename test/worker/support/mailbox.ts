import { inject } from 'vitest'
import type { Mail } from '../../support/mailboxes.ts'
import { sandbox } from './sandbox.ts'

export interface Mailbox {
  address: string
  mail(): Promise<Mail[]>
  /** How it answers from now on; `hang` never does. */
  answers(mode: 'ok' | 'fail' | 'hang'): Promise<unknown>
}

/** An address on this machine that takes what the shop posts; nobody else's. */
export function mailbox(name: string): Mailbox {
  const address = `${inject('sandboxes')}/mailbox/${name}-${sandbox.nth}`
  return {
    address,
    mail: async () => (await fetch(address)).json(),
    answers: (mode) => fetch(`${address}/${mode}`, { method: 'PUT' }),
  }
}
