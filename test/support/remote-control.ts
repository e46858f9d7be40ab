import type { Fault } from '../sandbox/faults.ts'
import type { Ledger } from '../sandbox/ledger.ts'
import type { Payment } from '../sandbox/stripe/pay.ts'

export type RemoteControl = ReturnType<typeof remoteControl>

/** The sandbox's control calls, for those who do not live in its process. */
export function remoteControl(sandbox: string) {
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${sandbox}/control${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  return {
    fault: (fault: Fault) => call('POST', '/faults', fault),
    clearFaults: () => call('DELETE', '/faults'),
    pay: (sessionId: string, payment: Payment = {}) => call('POST', `/pay/${sessionId}`, payment),
    endLater: (sessionId: string) => call('POST', `/end-later/${sessionId}`),
    expire: (sessionId: string) => call('POST', `/expire/${sessionId}`),
    ledger: async () => (await call('GET', '/ledger')) as Ledger,
  }
}
