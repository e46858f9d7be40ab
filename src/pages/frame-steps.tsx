import { CheckoutForm, type CheckoutProps } from './checkout.tsx'
import { FrameLayout, type FrameProps } from './frame.tsx'
import { ReviewForm, type ReviewProps } from './review.tsx'

/** With the attributes, so that the next page knows them too. */
const reviewAt = ({ asked }: FrameProps): string => `/embed/review?${asked}`

export function FrameCheckout(p: { frame: FrameProps; checkout: CheckoutProps }) {
  const failed = (p.checkout.errors ?? []).length > 0
  return (
    <FrameLayout {...p.frame} step="pick" title={p.frame.t.checkout.title} failed={failed}>
      <CheckoutForm {...p.checkout} action={reviewAt(p.frame)} />
    </FrameLayout>
  )
}

/** The Pay button takes the whole window: Stripe's page is in no frame. */
export function FrameReview(p: { frame: FrameProps; review: ReviewProps; orderId: string }) {
  const { frame, review, orderId } = p
  const failed = (review.errors ?? []).length > 0
  const typed = {
    your_username: review.username,
    your_stars: String(review.stars),
    your_currency: review.currency,
  }
  const back = `/embed?${frame.asked}&${new URLSearchParams(typed)}`
  return (
    <FrameLayout {...frame} step="review" title={frame.t.review.title} failed={failed}>
      <ReviewForm
        {...review}
        target="_top"
        again={reviewAt(frame)}
        orderId={orderId}
        changeAt={(field) => `${back}&edit=${field}#${field}`}
      />
    </FrameLayout>
  )
}
