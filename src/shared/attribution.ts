/** Who sent a buyer, and by which of their campaigns. */
export interface Attribution {
  partner: string
  campaign?: string
}

const PARTNER = /^ptn_\w{1,60}$/
const CAMPAIGN = /^[\w.~-]{1,64}$/

/**
 * What a request says of who sent its buyer; what can be no partner, or no campaign, is left out: attribution never stops a
 * sale.
 */
export function readAttribution(partner: unknown, campaign: unknown): Attribution | undefined {
  if (typeof partner !== 'string' || !PARTNER.test(partner)) return undefined
  return typeof campaign === 'string' && CAMPAIGN.test(campaign) ? { partner, campaign } : { partner }
}
