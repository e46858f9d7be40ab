import type { Control } from './control.ts'
import type { Fault } from './faults.ts'
import { json, type Answer, type Call } from './http.ts'
import type { IstarStatus } from './istar/state.ts'
import type { Receiver } from './partner/receiver.ts'
import type { RefundMode } from './stripe/cards.ts'
import type { Payment } from './stripe/pay.ts'

type Asked = Record<string, unknown>
type Handler = (control: Control, asked: Asked, id: string) => Answer

const ok = (body: object = { ok: true }) => json(200, body)
const orNot = (body: object | boolean | undefined) =>
  body === true ? ok() : body ? ok(body) : json(409, { ok: false, error: 'not there, or not in that state' })

// Tests are the only callers, so a request's words are believed, not parsed.
const CALLS: Record<string, Handler> = {
  'POST /faults': (control, asked) => orNot(control.fault(asked as unknown as Fault)),
  'GET /faults': (control) => ok({ faults: control.faults() }),
  'DELETE /faults': (control) => ok(control.clearFaults() ?? {}),
  'GET /ledger': (control) => ok(control.ledger()),
  'POST /pay/:id': (control, asked, id) => {
    const paid = control.pay(id, asked as Payment)
    return json(paid.ok ? 200 : paid.why === 'declined' ? 402 : 409, paid)
  },
  'POST /end-later/:id': (control, _asked, id) => orNot(control.endLater(id)),
  'POST /expire/:id': (control, _asked, id) => orNot(control.expire(id)),
  'POST /dispute/:id': (control, _asked, id) => orNot(control.dispute(id)),
  'POST /close-dispute/:id': (control, asked, id) =>
    orNot(control.closeDispute(id, asked['status'] === 'lost' ? 'lost' : 'won')),
  'POST /warn/:id': (control, _asked, id) => orNot(control.warn(id)),
  'POST /refund-mode': (control, asked) => orNot(control.refundMode(asked['mode'] as RefundMode)),
  'POST /refund/:id': (control, asked, id) =>
    orNot(control.finishRefund(id, asked['status'] === 'failed' ? 'failed' : 'succeeded')),
  'POST /resend/:id': (control, _asked, id) => orNot(control.resend(id)),
  'POST /forget-keys': (control) => ok(control.forgetKeys() ?? {}),
  'POST /receiver/:id': (control, asked, id) => ok(control.receiver(id, asked as Partial<Receiver>)),
  'GET /istar/balance': (control) => ok({ balance: control.balance() }),
  'POST /istar/balance': (control, asked) => ok({ balance: control.balance(Number(asked['balance'])) }),
  'GET /istar/order/:id': (control, _asked, id) => orNot(control.order(id)),
  'POST /istar/finish/:id': (control, asked, id) => orNot(control.finish(id, asked['status'] as IstarStatus)),
  'POST /istar/finish-all': (control) => ok(control.finishAll() ?? {}),
  'POST /shop': (control, asked) => ok(control.shop(String(asked['origin'])) ?? {}),
  'POST /reset': (control) => ok(control.reset() ?? {}),
}

/** `/control/*`: JSON in, JSON out; `path` comes without the base. */
export async function answerControl(control: Control, call: Call, path: string): Promise<Answer> {
  if (call.method === 'GET' && path === '/quiet') {
    await control.quiet()
    return ok()
  }
  const asked = readBody(call.body)
  if (!asked) return json(400, { ok: false, error: 'not a JSON object' })
  for (const [name, handle] of Object.entries(CALLS)) {
    const [method, pattern = ''] = name.split(' ')
    const match = new RegExp(`^${pattern.replace(':id', '([\\w-]+)')}$`).exec(path)
    if (method === call.method && match) return handle(control, asked, match[1] ?? '')
  }
  return json(404, { ok: false, error: 'no such control call', calls: Object.keys(CALLS) })
}

function readBody(body: string): Asked | undefined {
  if (body === '') return {}
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}
