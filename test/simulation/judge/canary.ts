/** Stands in every username and address, so that one in a log is found. */
export const CANARY = 'canary'
