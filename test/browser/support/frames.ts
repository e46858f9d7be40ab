import { operatorAt } from './operator.ts'
import { placeOrder } from './orders.ts'
import { mint, type Place } from './place.ts'

/** What the page of a new partner frames. */
export async function frameOfAPartner({ shop }: Place, locale = 'en'): Promise<string> {
  const { id } = await operatorAt(shop).makePartner({
    name: 'Stars & Friends',
    hosts: ['friends.example'],
    returnUrl: 'https://friends.example/thanks',
    commissionBps: 500,
  })
  return `/embed?${new URLSearchParams({ partner: id, locale })}`
}

/** The same once an order has been placed from there. */
export async function framedOrder(place: Place, locale = 'en'): Promise<{ path: string; session: string }> {
  const frame = await frameOfAPartner(place, locale)
  const partner = new URLSearchParams(frame.split('?')[1]).get('partner')
  const { path, session } = await placeOrder(place, mint('picture'), { partner })
  const page = await (await fetch(`${place.shop}${path}`)).text()
  const ticket = /#trustgifts=([^"]+)/.exec(page)?.[1] ?? ''
  return { path: `${frame}&${new URLSearchParams({ order: ticket })}`, session }
}
