import type { OrderStatus, OrderView } from '../order/order.ts'
import type { Texts } from './texts.ts'
import { Time } from './time.tsx'

type Ahead = keyof Texts['order']['ahead']

/** What is still to come, as far as it is known: a closed order has nothing ahead. */
const AHEAD: Record<OrderStatus, readonly Ahead[]> = {
  awaiting_payment: ['paid', 'delivered'],
  paid: ['delivering', 'delivered'],
  delivering: ['delivered'],
  delivered: [],
  refunding: ['refunded'],
  refunded: [],
  expired: [],
  review: ['settled'],
}

export function OrderSteps(p: { t: Texts; order: OrderView }) {
  const { t } = p
  const { timeline, status } = p.order
  // The status may be ahead of the timeline: a begun gifting call leaves no moment of its own.
  const done: { status: OrderStatus; at?: string }[] =
    timeline.at(-1)?.status === status ? timeline : [...timeline, { status }]
  return (
    <section>
      <h2>{t.order.steps}</h2>
      <ol class="steps">
        {done.map((step, at) => (
          <li
            class={`done ${step.status}`}
            {...(at === done.length - 1 && { 'aria-current': 'step' as const })}
          >
            {t.order.step[step.status]}
            {step.at && <Time t={t} iso={step.at} />}
          </li>
        ))}
        {AHEAD[status].map((step) => (
          <li>{t.order.ahead[step]}</li>
        ))}
      </ol>
    </section>
  )
}
