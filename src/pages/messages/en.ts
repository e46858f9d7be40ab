const shape = 'A username has 4 to 32 letters, digits or underscores and begins with a letter, like @durov.'

/**
 * Every text of the pages a buyer walks through. Words in braces are filled in; a translation has the same ones.
 * The long reading pages have theirs in en-prose.ts.
 */
export const en = {
  /** By the plural rules of the language. */
  counted: {
    stars: { one: '{n} Telegram Star', other: '{n} Telegram Stars' },
  },
  /** Goes before a page's title when something has to be corrected. */
  errorTitle: 'Error: {title}',

  layout: {
    skip: 'Skip to the main part',
    about: 'What are Stars?',
    language: 'Language',
    more: 'More',
    safety: 'Safety',
    delivery: 'Delivery',
    refunds: 'Refunds',
    terms: 'Terms',
    privacy: 'Privacy',
    contact: 'Contact',
    partners: 'For partners',
    independent: '{shop} is an independent shop and not part of Telegram.',
  },

  errors: {
    heading: 'There is a problem',
    prefix: 'Error:',
  },

  /** Always the same warning: whoever sees it twice knows it. */
  warning: {
    title: 'Nobody here asks for your login.',
    text: 'A @username is all we need. Anyone who asks for your Telegram password or a login code is trying to steal your account.',
  },

  checkout: {
    title: 'Buy Telegram Stars',
    description:
      'Telegram Stars for any @username, paid by card on Stripe, delivered as an official Telegram gift or refunded in full. No Telegram login.',
    lead: 'For you or anyone with a @username, as an official Telegram gift.',
    amount: 'How many Stars?',
    currency: 'Currency',
    showCurrency: 'Show prices',
    other: 'Other amount',
    otherLabel: 'Number of Stars',
    otherRange: '{min} to {max}',
    recipient: 'Who gets the Stars?',
    recipientHint: 'Their Telegram username, for example durov, @durov or t.me/durov.',
    recipientIdle: 'We look the account up before you pay.',
    looking: 'Looking the account up…',
    unknown: 'We cannot look accounts up right now. Go on, but check the spelling with care.',
    notFound: 'Nobody on Telegram has this username. Please check the spelling.',
    ineligible: 'This is a channel, a group or a bot. Stars can only go to a person.',
    summary: 'Your order',
    recipientFor: 'for {who}',
    total: 'Total',
    stars: '{n} Telegram Stars',
    allIn: 'All fees included',
    noScript: 'The price beside each amount is all you pay. You see the total on the next page.',
    button: 'Continue',
    next: 'You check everything once more, then pay at Stripe.',
    promises: {
      stripe: {
        title: 'Paid at Stripe',
        text: 'Your card goes to Stripe’s own page. We never see its number.',
      },
      refund: {
        title: 'Delivered or refunded',
        text: 'If the Stars cannot be delivered, you get the full price back.',
      },
      login: { title: 'No Telegram login', text: 'We never ask for a password or a login code.' },
    },
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
    priceChanged: 'The price has changed from {before} to {now} since you started.',
    human:
      'So many orders came from your network that the shop has to ask: please confirm below that you are a person, tick the box and pay.',
    stripeDown:
      'The payment page did not open. Nothing was charged, and your order is kept. Please try again in a minute.',
    pay: 'Pay {price}',
    atStripe: 'You pay by card on Stripe’s page and then come back here.',
    secure: 'If the Stars cannot be delivered, you get the full price back.',
    /** What the payment page and the receipt by e-mail call it. */
    item: '{stars} for {who}',
  },

  /** By version, never edited: what a buyer agreed to is shown again word for word. */
  consent: {
    '2026-11':
      'Deliver the Stars right away. I understand that once they are delivered I can no longer withdraw from the purchase.',
    '2026-12':
      'Deliver the Stars right away. I understand that once the delivery has begun I can no longer withdraw from the purchase.',
  },

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
      awaiting_payment:
        'Nothing has been charged yet. The Stars are sent as soon as Stripe tells us that you have paid.',
      paid: 'Stripe has confirmed your payment. We are about to send the Stars to {who}.',
      delivering: 'The gift to {who} has been ordered. We are waiting for word that it has arrived.',
      delivered:
        'The Stars are in the Telegram account of {who}, as an official gift. Nothing more needs to be done there.',
      refunding:
        'The Stars could not be delivered to {who}. The full price is being returned to the card you paid with.',
      refunded:
        'The full price has been returned to the card you paid with. Your bank decides when it shows on your statement; that can take some days.',
      expired:
        'No payment has arrived for it, so it is closed. If one does go through after all, this page will say so and the Stars will be sent.',
      review:
        'Rather than guess, we stopped, and a person is looking into this order. Nothing is sent twice, and what you paid is not lost: in the end you get the Stars or the full price back.',
    },
    /** The buyer is done at Stripe, but the money is not there yet. */
    confirming:
      'We have no word from Stripe yet that your payment has arrived. With some ways to pay that takes a while. The Stars are sent as soon as it has.',
    payBy: 'You can pay until {when}. After that the order closes, and nothing is charged.',
    /** What happens when nothing happens. */
    otherwise:
      'If they have not arrived by {when}, you get the full price back on its own. You need not do anything.',
    /** Instead of where it stands: nothing personal is kept of it any more. */
    erased:
      'The personal details of this order have been erased. What was paid, and how it ended, stays on record.',
    expected: 'Going by recent orders, they should be there by {when}.',
    late: 'This is taking longer than nearly all recent orders did. We are still on it.',
    moves: 'This page updates by itself.',
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
      delivering: 'Start of delivery',
      delivered: 'Arrival of the Stars',
      refunded: 'Refund to your card',
      settled: 'Delivered, or refunded in full',
    },
    continue: 'Continue to payment',
    again: 'Buy Stars again',
    restart: 'Order again',
    print: 'Print or save receipt',
    receipt: 'Receipt',
    receiptUnpaid: 'Your order',
    number: 'Order number',
    recipient: 'Recipient',
    amount: 'Amount',
    placed: 'Placed',
    price: { unpaid: 'Price', paid: 'Paid', refunded: 'Paid and returned' },
    consent: 'You agreed',
    /** The right to withdraw, which ends when the delivery begins. */
    withdraw: {
      heading: 'Changed your mind?',
      open: 'Until the delivery begins you can withdraw from the purchase, without giving a reason, and get the full price back.',
      gone: 'The delivery has begun right away, as you agreed. So you can no longer withdraw from the purchase.',
      link: 'Withdraw from the contract here',
      title: 'Withdraw from the purchase?',
      confirm: 'Confirm withdrawal',
      stay: 'Keep the order',
      tooLate: 'The delivery had already begun when your withdrawal arrived. It goes on.',
      done: 'You withdrew from the purchase on {when}. The full price is being returned to the card you paid with.',
    },
    help: 'Help with this order',
    helpText: 'Write to us and give the order number:',
    link: 'Link to this order',
    keep: 'Keep it: it is the way back to your order. Whoever has it can see the order.',
  },

  /** The shop inside a frame on a partner's page, and the way back there. */
  frame: {
    close: 'Close',
    soldBy: 'Sold by {shop}',
    newTab: '(opens in a new tab)',
    toShop: 'Go to the shop',
    refused: {
      title: 'This page cannot show the shop',
      text: 'You can buy Telegram Stars on the shop’s own page. Check its address before you pay.',
    },
    unknownOrder: {
      title: 'This order cannot be shown here',
      text: 'Your order page shows where it stands. Its link is the one you had after paying.',
    },
    status: {
      awaiting_payment: 'The Stars are sent as soon as Stripe tells us that you have paid.',
      paid: 'Stripe has confirmed your payment. The Stars are about to be sent.',
      delivering: 'The gift has been ordered. We are waiting for word that it has arrived.',
      delivered: 'The Stars are in the Telegram account, as an official gift.',
      refunding: 'The full price is being returned to the card you paid with.',
      refunded: 'The full price has been returned to the card you paid with.',
      expired: 'No payment has arrived for it, so it is closed.',
      review: 'A person is looking into this order: in the end you get the Stars or the full price back.',
    },
    order: 'Order',
    done: 'Done',
    more: 'Buy more Stars',
    offline: 'You seem to be offline. Your order is not affected.',
    backTo: 'Back to {partner}',
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
    busyTitle: 'One moment, please',
    busyText:
      'More requests came from your network than the shop can take at once. Please wait a minute and try again; nothing is lost.',
    refusedTitle: 'This could not be read',
    refusedText:
      'The page was called in a way it does not know. Please go back to the start page and try again.',
  },

  /** What is wrong, and what to type instead. Codes are stable; sentences are for people. */
  complaints: {
    username: {
      username_missing: 'Type the Telegram @username that should receive the Stars.',
      username_too_long: `That is too long for a username. ${shape}`,
      username_too_short: `That is too short for a username. ${shape}`,
      username_is_invite_link:
        'That is an invite link to a group or channel. Type the @username of the person who should receive the Stars.',
      username_is_private_link:
        'That is a link into a private chat. Type the @username of the person who should receive the Stars.',
      username_is_other_link: 'That link leads to no Telegram username. Type it like @durov or t.me/durov.',
      username_is_phone_number:
        'That is a phone number. Type the @username from the Telegram profile instead.',
      username_is_email: 'That is an e-mail address. Type the Telegram @username instead.',
      username_has_forbidden_characters: `Only Latin letters, digits and underscores can be in a username. ${shape}`,
      username_starts_wrong: `A username begins with a letter. ${shape}`,
      username_ends_with_underscore: `A username cannot end with an underscore. ${shape}`,
      username_has_double_underscore: `A username cannot have two underscores in a row. ${shape}`,
    },
    recipient: {
      not_found: 'Nobody on Telegram has this username. Check the spelling and type it again.',
      ineligible:
        'This is a channel, a group or a bot. Type the @username of a person: only people can receive Stars.',
      blocked: 'We do not sell Stars for this username. If you think this is a mistake, write to us.',
    },
    amount: {
      amount_missing: 'Choose how many Stars to buy, from {min} to {max}.',
      amount_not_a_number: 'Type the number of Stars in digits only, from {min} to {max}, like 500.',
      amount_too_small: 'The smallest order is {min} Stars. Type a number from {min} to {max}.',
      amount_too_large: 'The largest order is {max} Stars. Type a number from {min} to {max}.',
    },
    currency: 'We do not sell in this currency. Choose one of {sold}.',
    price: 'The price has changed, or the offer has run out. Check the new price and try again.',
    consent:
      'Tick the box to agree that the Stars are delivered at once. Without it we cannot take the order.',
  },
} as const
