import type { AlertCode } from './alert-code.ts'

/** News for the people who run the shop. */
export interface News {
  code: AlertCode
  /** False when it is over. */
  open: boolean
  since: Date
  at: Date
  detail: Record<string, number | string>
  /** Where one reads what to do. */
  shop: string
}

/** A channel by which people are told. */
export interface Herald {
  name: string
  /** False when it did not get there; it is tried again in a minute. Never throws, never takes long. */
  tell(news: News): Promise<boolean>
}

/** `float_low: hours 3, ordersWaiting 0` */
export const inWords = ({ code, detail }: News): string =>
  `${code}: ${Object.entries(detail)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')}`

/** People wait for their Stars, and the sweep has other things to do. */
const PATIENCE_MS = 4000

/** Whether a channel took it; trouble is only noted by its kind. */
export async function post(address: string, init: RequestInit): Promise<boolean> {
  try {
    const answer = await fetch(address, {
      ...init,
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await answer.body?.cancel()
    return answer.ok
  } catch {
    return false
  }
}
