import type { Ledger } from '../../sandbox/ledger.ts'
import { orderRow } from './rows.ts'
import { control, eventOf, ledger, sandbox, stripe } from './sandbox.ts'
import { asOperator, type Receipt, type TestShop } from './shop.ts'

export interface Created {
  id: string
  key: string
  webhookSecret: string
}

export const A_PARTNER = {
  name: 'A Channel',
  hosts: ['partner.example', 'localhost:3000'],
  returnUrl: 'https://partner.example/thanks?from=shop',
  commissionBps: 500,
}

/** A partner as an operator makes one. */
export async function newPartner(shop: TestShop, more: object = {}): Promise<Created> {
  const answer = await asOperator(shop)('/partners', 'POST', { ...A_PARTNER, ...more })
  if (answer.status !== 201) throw new Error(`no partner: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

let named = 0

export interface Listener {
  name: string
  url: string
  /** What has come so far, oldest first. */
  heard(): Promise<Ledger['received']>
  /** How it behaves from now on. */
  behave(how: { status?: number; waitMs?: number; headers?: Record<string, string> }): Promise<unknown>
}

/** A partner's own server, at the sandbox, that verifies with the given secrets. */
export async function newListener(secrets: string[] = []): Promise<Listener> {
  const name = `listener${(named += 1)}`
  await control(`/receiver/${name}`, { secrets })
  return {
    name,
    url: `${sandbox.origin}/partner/${name}`,
    heard: async () => (await ledger()).received.filter(({ partner }) => partner === name),
    behave: (how) => control(`/receiver/${name}`, how),
  }
}

export type ListeningPartner = Created & { listener: Listener }

/** A partner with a server that knows their secret. */
export async function listeningPartner(shop: TestShop, more: object = {}): Promise<ListeningPartner> {
  const listener = await newListener()
  const partner = await newPartner(shop, { webhookUrl: listener.url, ...more })
  await control(`/receiver/${listener.name}`, { secrets: [partner.webhookSecret] })
  return { ...partner, listener }
}

/** What an order's money went through at Stripe by hand; the events that tell of it are not yet brought. */
export async function refundAtStripe(receipt: Receipt, amount?: number) {
  const refund = await stripe().refunds.create({
    payment_intent: await intentOf(receipt),
    ...(amount === undefined ? {} : { amount }),
  })
  return {
    id: refund.id,
    created: await eventOf('refund.created', refund.id),
    charge: await eventOf('charge.refunded', String(refund.charge)),
  }
}

export const intentOf = async ({ id }: Receipt) => String((await orderRow(id))['payment_intent'])

export async function disputeAtBank(receipt: Receipt) {
  const payment = await intentOf(receipt)
  const { id } = await (await control(`/dispute/${payment}`)).json<{ id: string }>()
  return {
    created: await eventOf('charge.dispute.created', id),
    close: async (status: 'won' | 'lost') => {
      await control(`/close-dispute/${payment}`, { status })
      return eventOf('charge.dispute.closed', id)
    },
  }
}
