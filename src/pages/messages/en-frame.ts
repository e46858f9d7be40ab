import type { OrderStatus } from '../../order/order.ts'
import { SELLER } from '../seller.ts'

/** Texts of the shop inside a frame on a partner's page, and of the way back there. */
export const frame = {
  close: 'Close',
  soldBy: `Sold by ${SELLER.shop}`,
  newTab: '(opens in a new tab)',
  toShop: 'Go to the shop',
  refused: {
    title: 'This page cannot show the shop',
    text: 'You can buy Telegram Stars on the shop’s own page. Check its address before you pay.',
  },
  unknownOrder: {
    title: 'This order cannot be shown here',
    text: 'Your order page shows where it stands. Its link is the one you had after paying.',
  },
  status: {
    awaiting_payment: 'The Stars are sent as soon as Stripe tells us that you have paid.',
    paid: 'Stripe has confirmed your payment. The Stars are about to be sent.',
    delivering: 'The gift has been ordered. We are waiting for word that it has arrived.',
    delivered: 'The Stars are in the Telegram account, as an official gift.',
    refunding:
      'The Stars could not be delivered. The full price is being returned to the card you paid with.',
    refunded: 'The full price has been returned to the card you paid with.',
    expired: 'No payment has arrived for it, so it is closed.',
    review: 'A person settles this order: it ends with the Stars or with the full price back.',
  } satisfies Record<OrderStatus, string>,
  order: 'Order',
  done: 'Done',
  more: 'Buy more Stars',
  offline: 'You seem to be offline. Your order is not affected.',
  backTo: (partner: string) => `Back to ${partner}`,
}
