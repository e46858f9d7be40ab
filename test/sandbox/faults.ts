import { page, type Answer, type Outcome } from './http.ts'
import { freshId, seeded } from './random.ts'
import type { World } from './world.ts'

export type Target = 'stripe' | 'istar'

export const CALL_FAULTS = [
  'error', // nothing done, answers `status` (503)
  'html', // nothing done, answers an HTML page with `status` (502)
  'hang', // nothing done, never answers
  'reset', // nothing done, the connection breaks
  'rate_limit', // nothing done, 429 with Retry-After
  'late', // done only after `lateMs`, then answered if somebody still listens
  'accept_then_hang', // done, never answered
  'accept_then_reset', // done, then the connection breaks
  'accept_then_error', // done, yet answers `status` (500)
] as const

export const WEBHOOK_FAULTS = [
  'duplicate', // posted `copies` times (3)
  'shuffle', // every post waits a random part of `ms` (500)
  'delay', // every post waits `ms` (500)
  'lost', // never posted
  'wrong_signature', // this try is signed with another secret
] as const

interface Chance {
  /** How often it strikes; for ever where left out of a webhook fault, once of a call fault. */
  times?: number
  /** 1 where left out. */
  probability?: number
  seed?: number
}

export interface CallFault extends Chance {
  target: Target
  /** `POST /orders/star`; `*` stands for anything: `GET /orders/*`, `*`. */
  call: string
  kind: (typeof CALL_FAULTS)[number]
  status?: number
  lateMs?: number
}

export interface WebhookFault extends Chance {
  target: Target
  /** `checkout.session.*`; every event where left out. */
  event?: string
  webhook: (typeof WEBHOOK_FAULTS)[number]
  copies?: number
  ms?: number
}

export type Fault = CallFault | WebhookFault
export type FaultView = Fault & { id: string; struck: number }

export interface FaultBook {
  add(fault: Fault): FaultView
  list(): FaultView[]
  clear(): void
  forCall(target: Target, call: string): CallFault | undefined
  forWebhook(
    target: Target,
    event: string,
    kind: WebhookFault['webhook'],
  ): (WebhookFault & { random: () => number }) | undefined
}

export function newFaultBook(): FaultBook {
  const entries: { view: FaultView; random: () => number }[] = []
  const strikes = ({ view, random }: (typeof entries)[number]) => {
    const times = view.times ?? ('webhook' in view ? Number.POSITIVE_INFINITY : 1)
    if (view.struck >= times || random() >= (view.probability ?? 1)) return false
    view.struck += 1
    return true
  }
  return {
    add(fault) {
      const view = { ...fault, id: freshId('fault_', 8), struck: 0 }
      entries.push({ view, random: seeded(fault.seed ?? 1) })
      return view
    },
    list: () => entries.map(({ view }) => ({ ...view })),
    clear: () => void entries.splice(0),
    forCall(target, call) {
      for (const entry of entries) {
        const { view } = entry
        if ('webhook' in view || view.target !== target || !fits(view.call, call)) continue
        if (strikes(entry)) return view
      }
      return undefined
    },
    forWebhook(target, event, kind) {
      for (const entry of entries) {
        const { view, random } = entry
        if (!('webhook' in view) || view.webhook !== kind || view.target !== target) continue
        if (fits(view.event ?? '*', event) && strikes(entry)) return { ...view, random }
      }
      return undefined
    },
  }
}

function fits(pattern: string, text: string): boolean {
  const source = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${source.join('.*')}$`).test(text)
}

/** Runs one provider call, or what a fault asked for makes of it. */
export async function underFaults(
  world: World,
  target: Target,
  call: string,
  provider: {
    carryOut: (waitMs: number) => Promise<Outcome>
    /** What the provider's own words for trouble are. */
    trouble: (status: number) => Answer
  },
): Promise<Outcome> {
  const fault = world.faults.forCall(target, call)
  if (fault) world.settings.log(`fault ${fault.kind} on ${target} ${call}`)
  switch (fault?.kind) {
    case undefined:
      return provider.carryOut(0)
    case 'error':
      return provider.trouble(fault.status ?? 503)
    case 'html':
      return htmlTrouble(fault.status ?? 502)
    case 'hang':
      return 'never'
    case 'reset':
      return 'reset'
    case 'rate_limit':
      return withRetryAfter(provider.trouble(429))
    case 'late':
      return provider.carryOut(fault.lateMs ?? 1_000)
    case 'accept_then_hang':
      await provider.carryOut(0)
      return 'never'
    case 'accept_then_reset':
      await provider.carryOut(0)
      return 'reset'
    case 'accept_then_error':
      await provider.carryOut(0)
      return provider.trouble(fault.status ?? 500)
  }
}

const withRetryAfter = (answer: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'retry-after': '1' },
})

/** What a proxy in front of a provider says when it cannot reach it. */
const htmlTrouble = (status: number) =>
  page(
    status,
    `<!doctype html><html><head><title>${status} Error</title></head>
<body><center><h1>${status} Error</h1></center><hr><center>nginx</center></body></html>`,
  )
