import { asOperator, type TestShop } from './shop.ts'

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
