import type { TestShop } from './shop.ts'

export const ANNA = 'annas-token-0123456789abcdefghijklmnop'
export const BEN = 'bens-token-0123456789abcdefghijklmnopq'
export const VERA = 'veras-token-0123456789abcdefghijklmnop'

/** For `testShop`: people by token, beside the admin of OPERATOR_TOKEN. */
export const PEOPLE = {
  OPERATOR_TOKENS: `anna:operator:${ANNA},ben:operator:${BEN},vera:viewer:${VERA}`,
}

const bearers = { anna: ANNA, ben: BEN, vera: VERA }

interface Answer {
  status: number
  body: Record<string, unknown> & { approval?: { id: string; expiresAt: string }; code?: string }
}

/** What one of them asks of the operator API. */
export const personAt =
  (shop: TestShop) =>
  (name: keyof typeof bearers) =>
  async (path: string, body?: object, method = body ? 'POST' : 'GET'): Promise<Answer> => {
    const answer = await shop.fetch(`/api/operator${path}`, {
      method,
      headers: {
        authorization: `Bearer ${bearers[name]}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: answer.status, body: await answer.json() }
  }
