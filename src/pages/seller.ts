/** Who sells. The owner fills this in before going live: the pages say no more about the seller than stands here. */
export const SELLER = {
  shop: 'TrustGifts',
  helpEmail: 'help@trustgifts.example',
  /** Printed on the terms, privacy and contact pages. */
  legalName: '[legal name of the seller]',
  legalAddress: '[registered address of the seller]',
  /** Keep equal to DELIVERY_DEADLINE_MINUTES. */
  deliveryDeadlineHours: 24,
} as const
