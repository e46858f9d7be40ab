import { SELLER } from '../seller.ts'

const number = new Intl.NumberFormat('en')
const plural = new Intl.PluralRules('en')
const stars = (n: number) => `${number.format(n)} Telegram ${plural.select(n) === 'one' ? 'Star' : 'Stars'}`

/** Every text of the pages a buyer walks through. The long reading pages have theirs in en-prose.ts. */
export const en = {
  lang: 'en',
  dir: 'ltr',
  number: (n: number) => number.format(n),
  stars,
  time: (iso: string) =>
    `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(iso))} UTC`,
  /** Goes before a page's title when something has to be corrected. */
  errorTitle: (title: string) => `Error: ${title}`,
  pageTitle: (title: string) => `${title} – ${SELLER.shop}`,

  layout: {
    skip: 'Skip to the main part',
    about: 'What are Stars?',
    help: 'Help',
    terms: 'Terms',
    privacy: 'Privacy',
    refunds: 'Refunds',
    contact: 'Contact',
    footer: 'More',
    independent: `${SELLER.shop} is a shop of its own, not a part of Telegram.`,
  },

  errors: {
    heading: 'There is a problem',
    prefix: 'Error:',
  },

  /** Always the same warning: whoever sees it twice knows it. */
  warning: {
    title: 'Nobody here asks for your login',
    text: 'A @username is all we need. Whoever asks for your Telegram password or a login code is trying to steal your account.',
  },

  checkout: {
    title: 'Buy Telegram Stars',
    description:
      'Telegram Stars for any @username, paid by card on Stripe, delivered as an official Telegram gift or refunded in full. No Telegram login.',
    lead: 'For you or anyone with a @username, as an official Telegram gift.',
    amount: 'How many Stars?',
    currency: 'Currency',
    other: 'Other amount',
    otherLabel: 'Number of Stars',
    otherRange: (min: number, max: number) => `${number.format(min)} to ${number.format(max)}`,
    recipient: 'Who gets the Stars?',
    recipientHint: 'Their Telegram username, for example durov, @durov or t.me/durov.',
    recipientIdle: 'We look the account up before you pay.',
    looking: 'Looking the account up…',
    unknown: 'We cannot look accounts up right now. Go on, but check the spelling with care.',
    notFound: 'Nobody on Telegram holds this username. Please check the spelling.',
    ineligible: 'This is a channel, a group or a bot. Stars can only go to a person.',
    summary: 'Your order',
    recipientFor: 'for',
    total: 'Total',
    stars: 'Telegram Stars',
    allIn: 'All fees included',
    noScript: 'The price beside each amount is all you pay. You see the total on the next page.',
    button: 'Continue',
    next: 'You check everything once more, then pay at Stripe.',
    promises: [
      { title: 'Paid at Stripe', text: 'Your card goes to Stripe’s own page. We never see its number.' },
      {
        title: 'Delivered or refunded',
        text: 'If the Stars cannot be delivered, you get the full price back.',
      },
      { title: 'No Telegram login', text: 'We never ask for a password or a login code.' },
    ],
  },

  review: {
    title: 'Check your order',
    lead: 'Stars cannot be called back once they are delivered. Please check these four things.',
    recipient: 'Who gets the Stars',
    amount: 'Amount',
    price: 'Final price',
    login: 'Login',
    loginText: 'Not needed. No one here asks for a Telegram password or login code.',
    change: 'Change',
    changeWhat: { username: 'who gets the Stars', stars: 'the amount', currency: 'the currency' },
    found: 'This account was found on Telegram. Is it the right one?',
    notLookedUp:
      'The account could not be looked up right now, so we cannot show its name. Please make sure that every letter is right.',
    bot: 'This name ends in “bot”. Stars can only go to a person, not to a bot.',
    exact: 'Stripe charges exactly this.',
    priceChanged: (before: string, now: string) =>
      `The price has changed from ${before} to ${now} since you started.`,
    stripeDown:
      'The payment page did not open. Nothing was charged, and your order is kept. Please try again in a minute.',
    consentLegend: 'Your consent',
    pay: (price: string) => `Pay ${price}`,
    atStripe: 'You pay by card on Stripe’s page and then come back here.',
    secure: 'If the Stars cannot be delivered, you get the full price back.',
  },

  /** By version: what a buyer agreed to is shown again word for word. */
  consent: {
    '2026-11':
      'Deliver the Stars right away. I understand that once they are delivered I can no longer withdraw from the purchase.',
  } as Record<string, string>,

  order: {
    title: {
      awaiting_payment: 'Waiting for your payment',
      paid: 'Paid. Your Stars are next',
      delivering: 'Your Stars are on their way',
      delivered: 'Delivered',
      refunding: 'Your money is on its way back',
      refunded: 'Refunded in full',
      expired: 'This order was not paid',
      review: 'We are looking into this order',
    },
    text: {
      awaiting_payment: () =>
        'Nothing has been charged yet. The Stars are sent as soon as Stripe tells us that you have paid.',
      paid: (who: string) => `Stripe has confirmed your payment. We are about to send the Stars to ${who}.`,
      delivering: (who: string) =>
        `The gift to ${who} has been ordered. We are waiting for word that it has arrived.`,
      delivered: (who: string) =>
        `The Stars are in the Telegram account of ${who}, as an official gift. Nothing more needs to be done there.`,
      refunding: (who: string) =>
        `The Stars could not be delivered to ${who}. The full price is being returned to the card you paid with.`,
      refunded: () =>
        'The full price has been returned to the card you paid with. Your bank decides when it shows on your statement; that can take some days.',
      expired: () =>
        'No payment has arrived for it, so it is closed. If one does go through after all, this page will say so and the Stars will be sent.',
      review: () =>
        'Rather than guess, we stopped here, and a person settles this order. Nothing is sent twice, and what you paid is not lost: it ends with the Stars or with the full price back.',
    },
    /** The buyer is done at Stripe, but the money is not there yet. */
    confirming:
      'We have no word from Stripe yet that your payment has arrived. With some ways to pay that takes a while. The Stars are sent as soon as it has.',
    /** What happens when nothing happens. */
    otherwise: {
      before: 'If they have not arrived by',
      after: ', you get the full price back on its own. You need not do anything.',
    },
    moves: 'This page moves on by itself.',
    reload: 'This page reloads by itself.',
    offline: 'You seem to be offline. We go on as soon as you are back; your order is not affected.',
    steps: 'Where it stands',
    step: {
      awaiting_payment: 'Order placed',
      paid: 'Payment received',
      delivering: 'Delivery begun',
      delivered: 'Stars delivered',
      refunding: 'Refund started',
      refunded: 'Money returned',
      expired: 'Closed without payment',
      review: 'Handed to a person',
    },
    ahead: {
      paid: 'Payment',
      delivering: 'Beginning of the delivery',
      delivered: 'Delivery of the Stars',
      refunded: 'Return of the money',
      settled: 'Delivered, or refunded in full',
    },
    continue: 'Continue to payment',
    again: 'Buy Stars again',
    restart: 'Order again',
    print: 'Print receipt',
    receipt: 'Receipt',
    receiptUnpaid: 'Your order',
    number: 'Order number',
    recipient: 'Recipient',
    amount: 'Amount',
    placed: 'Placed',
    price: { unpaid: 'Price', paid: 'Paid', refunded: 'Paid and returned' },
    consent: 'You agreed',
    help: 'Help with this order',
    helpText: 'Write to us and give the order number:',
    link: 'Link to this order',
    keep: 'Keep it: it is the way back to your order. Whoever has it can see the order.',
  },

  errorPage: {
    home: 'Go to the start page',
    request: 'If you write to us, please give this number:',
    notFoundTitle: 'Page not found',
    notFoundText:
      'There is nothing at this address. If you typed it, please check the spelling; if you followed a link to an order, make sure that it is whole.',
    oursTitle: 'Something went wrong on our side',
    oursText:
      'Your order, if there is one, is safe: nothing is charged twice. Please load the page again in a minute.',
    refusedTitle: 'This could not be read',
    refusedText:
      'The page was called in a way it does not know. Please go back to the start page and try again.',
  },
}

/** What a further language has to bring: every key, any words. */
export type Messages = typeof en
