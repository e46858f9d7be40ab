/** What of a rotation is normal: a day to put the new one in place. */
const GRACE_HOURS = 24
const LONGEST_GRACE_HOURS = 168

/** For how long what is replaced is still good; `0` ends it at once, and nothing said is a day. */
export const graceIn = (given: unknown = GRACE_HOURS): number | undefined =>
  typeof given === 'number' && Number.isInteger(given) && given >= 0 && given <= LONGEST_GRACE_HOURS
    ? given
    : undefined

export const badGrace = {
  field: 'graceHours',
  code: 'bad_grace',
  message: `graceHours is a whole number, 0 to ${LONGEST_GRACE_HOURS}.`,
}
