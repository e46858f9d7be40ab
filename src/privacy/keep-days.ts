/** Somebody who did not pay may still ask why; a bank's late transfer comes within two weeks. */
export const KEEP_UNPAID_DAYS = 30
/** Banks take a payment back for up to 540 days, and then it has to be shown who received what. */
export const KEEP_PAID_DAYS = 550
