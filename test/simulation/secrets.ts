/** While one is rolled, the shop takes both. */
export const STRIPE_SECRETS = { older: 'whsec_older', newer: 'whsec_newer' } as const

export const ISTAR_SECRET = 'a secret of the provider'
