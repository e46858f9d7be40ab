import { isFinal, type OrderStatus } from '../order/order.ts'
import { FrameLayout, type FrameProps } from './frame.tsx'
import { MARK } from './order.tsx'

/** Where an order stands, for the partner's page its buyer has come back to: no name, no price, no way to the order. */
export function FrameStatus(p: { frame: FrameProps; order: { id: string; status: OrderStatus } }) {
  const { t } = p.frame
  const { id, status } = p.order
  return (
    <FrameLayout {...p.frame} step="status" title={t.order.title[status]}>
      <p id="news" class="hidden" role="status" />
      <section class="standing" id="order" data-order={id} data-status={status} tabindex={-1}>
        <h1 class={MARK[status]}>{t.order.title[status]}</h1>
        <p>{t.frame.status[status]}</p>
        <p class="notice" id="offline" hidden>
          {t.frame.offline}
        </p>
        <p class="small">
          {t.frame.order} <code>{id}</code>
        </p>
        {isFinal(status) && (
          <p class="actions">
            {p.frame.wish.mode === 'inline' ? (
              <a class="button quiet" href={`/embed?${p.frame.asked}`}>
                {t.frame.more}
              </a>
            ) : (
              <button type="button" class="quiet" id="done">
                {t.frame.done}
              </button>
            )}
          </p>
        )}
      </section>
    </FrameLayout>
  )
}
