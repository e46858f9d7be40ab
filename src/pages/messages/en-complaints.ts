import type { AmountTrouble } from '../../catalog/amount.ts'
import type { UsernameTrouble } from '../../recipient/username.ts'

const shape = 'A username has 4 to 32 letters, digits or underscores and begins with a letter, like @durov.'

/** What is wrong, and what to type instead. Codes are stable; sentences are for people. */
export const complaints = {
  username: {
    username_missing: 'Type the Telegram @username that shall receive the Stars.',
    username_too_long: `That is too long for a username. ${shape}`,
    username_too_short: `That is too short for a username. ${shape}`,
    username_is_invite_link:
      'That is an invite link to a group or channel. Type the @username of the person who shall receive the Stars.',
    username_is_private_link:
      'That is a link into a private chat. Type the @username of the person who shall receive the Stars.',
    username_is_other_link: 'That link leads to no Telegram username. Type it like @durov or t.me/durov.',
    username_is_phone_number: 'That is a phone number. Type the @username from the Telegram profile instead.',
    username_is_email: 'That is an e-mail address. Type the Telegram @username instead.',
    username_has_forbidden_characters: `Only Latin letters, digits and underscores can be in a username. ${shape}`,
    username_starts_wrong: `A username begins with a letter. ${shape}`,
    username_ends_with_underscore: `A username cannot end with an underscore. ${shape}`,
    username_has_double_underscore: `A username cannot have two underscores in a row. ${shape}`,
  } satisfies Record<UsernameTrouble, string>,

  recipient: {
    not_found: 'Nobody on Telegram holds this username. Check the spelling and type it again.',
    ineligible:
      'This is a channel, a group or a bot. Type the @username of a person: only people can receive Stars.',
  },

  amount: (min: string, max: string) =>
    ({
      amount_missing: `Choose how many Stars to buy, from ${min} to ${max}.`,
      amount_not_a_number: `Type the number of Stars in digits only, from ${min} to ${max}, like 500.`,
      amount_too_small: `The smallest order is ${min} Stars. Type a number from ${min} to ${max}.`,
      amount_too_large: `The largest order is ${max} Stars. Type a number from ${min} to ${max}.`,
    }) satisfies Record<AmountTrouble, string>,

  currency: (sold: string) => `We do not sell in this currency. Choose one of ${sold}.`,
  consent: 'Tick the box to agree that the Stars are delivered at once. Without it we cannot take the order.',
  priceChanged: 'The price has changed, or the offer has run out. Check the new price and pay again.',
  paymentDown:
    'The payment page could not be opened. Nothing was charged and the order is kept: try again in a minute.',
  idempotencyConflict:
    'This Idempotency-Key was used for another order. Send the same order again, or use a new key.',
}
