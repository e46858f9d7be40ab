/** To the partner's page with a ticket that shows the order's status; in the fragment, which no server gets to see. */
export const wayBack = (returnUrl: string, ticket: string): string =>
  `${returnUrl}${returnUrl.includes('#') ? '&' : '#'}trustgifts=${ticket}`
