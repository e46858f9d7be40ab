/**
 * The long reading pages. They are static, so the Worker does not carry them. Words in braces are filled in from
 * seller.ts; a translation has the same ones.
 */
export const enProse = {
  guide: {
    title: 'What are Telegram Stars?',
    description:
      'What Telegram Stars are, what they are good for, how they differ from Telegram Premium and how to buy them safely.',
    lead: 'Stars are the currency inside Telegram. People use them to pay for digital things there and to support those who make them.',
    sections: [
      {
        heading: 'What are they good for?',
        points: [
          'Paid features and digital goods in bots and mini apps.',
          'Support for creators whose work you like.',
          'A present: you can have them sent to anyone who has a @username.',
        ],
      },
      {
        heading: 'Are Stars the same as Telegram Premium?',
        paragraphs: [
          'No. Premium upgrades the account itself. Stars are a balance that is spent, as much or as little at a time as one likes. Having the one does not bring the other.',
        ],
      },
      {
        heading: 'How do I buy them here?',
        steps: [
          'Choose how many, and type the Telegram @username that should receive them.',
          'Check the account we found, the amount and the final price.',
          'Pay by card on Stripe’s page.',
          'Watch your order page until the Stars have arrived. If they cannot be delivered, you get the full price back.',
        ],
      },
      {
        heading: 'How do they arrive?',
        paragraphs: [
          'As an official Telegram gift. The person who receives them need do nothing: no link to open, no code to type in, nothing to confirm.',
        ],
      },
      {
        heading: 'What should I check before I pay?',
        points: [
          'The @username is the right one, and so are the name and the photo found for it.',
          'The number of Stars is the one you want.',
          'The final price suits you. It is what your card is charged, with nothing added.',
          'Nobody asks you to log in to Telegram. A shop that wants your password or a login code wants your account.',
        ],
      },
    ],
  },
  safety: {
    title: 'Buying safely',
    description:
      'What {shop} never asks for, how to tell our pages, and what to do when somebody has tricked you.',
    lead: 'A @username is all we need to know. Anyone who asks for more is not us.',
    sections: [
      {
        heading: 'What we never ask for',
        points: [
          'Your Telegram password, a login code or the password of two-step verification.',
          'The number of your card, anywhere but on Stripe’s own page.',
          'A transfer to a person, a wallet or another shop.',
          'A remote look at your screen, or an app to install.',
        ],
      },
      {
        heading: 'How to tell that it is us',
        points: [
          'The address in your browser is that of this shop, and that of Stripe when you pay.',
          'The price on our page and the price at Stripe are the same.',
          'We do not write to you first on Telegram.',
        ],
      },
      {
        heading: 'If you have given somebody a code',
        steps: [
          'In Telegram, open Settings → Devices and end all sessions that are not yours.',
          'Switch on two-step verification under Settings → Privacy and Security.',
          'If card details are out as well, call your bank.',
        ],
      },
    ],
  },
  delivery: {
    title: 'Delivery times',
    description: 'When Telegram Stars from {shop} arrive, and what happens when they take longer.',
    lead: 'Delivery begins by itself as soon as Stripe has confirmed your payment.',
    sections: [
      {
        heading: 'How long it takes',
        paragraphs: [
          'The gift is ordered within seconds of the payment and mostly arrives within minutes. Your order page shows every step with its time.',
        ],
      },
      {
        heading: 'When it takes longer',
        paragraphs: [
          'At busy times, or while the delivery service is down, the order waits and is tried again. You need not do anything, and nothing is sent twice. If the Stars have not been delivered {hours} after the payment, the full price is refunded on its own.',
        ],
      },
      {
        heading: 'When the payment itself takes a while',
        paragraphs: [
          'Some ways to pay are confirmed later. The order waits for the money and goes on as soon as it has come.',
        ],
      },
      {
        heading: 'Where the Stars show up',
        paragraphs: [
          'In the receiver’s Telegram, as a message about the gift and in the balance under Settings → My Stars.',
        ],
      },
    ],
  },
  refunds: {
    title: 'Refunds',
    description: 'When and how {shop} returns your money.',
    lead: 'Paid means delivered once or refunded in full. Never both, and never neither.',
    sections: [
      {
        heading: 'When you get your money back',
        points: [
          'The Stars are refused, for example because the account can no longer receive them.',
          'The Stars have not been delivered {hours} after the payment.',
        ],
      },
      {
        heading: 'How it works',
        paragraphs: [
          'The refund starts on its own; you need not ask. It is always the full price and goes back to the card you paid with. The order page shows when it has started and when Stripe has completed it. Your bank decides when it shows on your statement; that can take some days.',
        ],
      },
      {
        heading: 'When a person looks first',
        paragraphs: [
          'Now and then a machine cannot tell whether the Stars have arrived. The order page then says that we are looking into it. The end is the same: the Stars or the full price.',
        ],
      },
      {
        heading: 'After delivery',
        paragraphs: [
          'Delivered Stars belong to the account that received them, and we cannot take them back. That is why we show the account, the amount and the price before you pay.',
        ],
      },
      {
        heading: 'An order that was not paid',
        paragraphs: [
          'It closes by itself and costs nothing. Should a payment arrive late all the same, it counts: the Stars are sent, or the money is returned.',
        ],
      },
    ],
  },
  terms: {
    title: 'Terms of sale',
    description: 'The terms on which {shop} sells Telegram Stars.',
    lead: 'What you can expect from us, and what we need from you.',
    sections: [
      {
        heading: 'Who sells to you',
        paragraphs: [
          '{legalName}, {legalAddress}. You reach us at {email}.',
          '{shop} is an independent shop and not part of Telegram.',
        ],
      },
      {
        heading: 'What you buy',
        paragraphs: [
          'A number of Telegram Stars, delivered as an official Telegram gift to the @username you give. What Stars can be used for is up to Telegram.',
        ],
      },
      {
        heading: 'The price',
        paragraphs: [
          'The price shown with the amount is the final one, all fees included. The next page shows it again before you pay, and Stripe charges exactly that. If a price has changed in the meantime, you are told before you pay.',
        ],
      },
      {
        heading: 'The right recipient',
        paragraphs: [
          'We look the account up and show you its name and photo where we are given them. Channels, bots and names that nobody has are refused before any money moves. If no lookup is possible at the moment, the page says so. Whether it is the person you mean, only you can tell: delivered Stars cannot be called back.',
        ],
      },
      {
        heading: 'Delivery',
        paragraphs: [
          'Delivery begins when Stripe has confirmed your payment. If the Stars have not been delivered {hours} later, the full price is refunded without your having to ask. Where a machine cannot tell whether they have arrived, a person settles it first, so that nothing is sent twice.',
        ],
      },
      {
        heading: 'Your consent and the right of withdrawal',
        paragraphs: [
          'Before paying you ask us to deliver right away and acknowledge that you can no longer withdraw once the delivery has begun. The words you agreed to and the time are shown on your order page. Rights that the law of your country gives you beyond this stay yours.',
          'Until the delivery begins you can withdraw from the purchase, without giving a reason, and get the full price back.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    description: 'What {shop} stores about a purchase, and what it does not.',
    lead: 'We store what an order needs. There are no accounts, no cookies and no third-party scripts on these pages.',
    sections: [
      {
        heading: 'What we store',
        points: [
          'The @username that receives the Stars, the amount, the price and the currency.',
          'The consent you gave: its words, the language and the time.',
          'What happened to the order and when, and Stripe’s references to the payment.',
          'The e-mail address you give at Stripe, as Stripe passes it on for the receipt.',
          'Against misuse: the card’s fingerprint as Stripe tells it, and a keyed hash of your network from which your address cannot be read.',
          'Which partner’s link brought you here, if one did.',
        ],
      },
      {
        heading: 'What we never have',
        points: [
          'The number of your card: you type it on Stripe’s page, not on ours.',
          'Your Telegram password or login code: nothing here needs them, and we never ask.',
        ],
      },
      {
        heading: 'Who else takes part',
        points: [
          'Stripe takes the payment and pays refunds.',
          'A gifting provider learns the @username and the amount, to look the account up and to deliver the Stars.',
          'Cloudflare runs the servers this shop works on. The one exception to what stands above: when very many orders come from one network, a script of Cloudflare’s checks on the page before paying that a person is buying.',
          'A partner whose link brought you learns the order number, the Stars, the price and where the order stands, and nothing about you.',
        ],
      },
      {
        heading: 'Your order page',
        paragraphs: [
          'Its address holds a secret key. Whoever has the whole address can see the order, so share it with care.',
        ],
      },
      {
        heading: 'How long we keep it',
        paragraphs: [
          'Personal details are erased by themselves {paidDays} after the order, because banks can take a payment back for about that long, or {unpaidDays} after an unpaid order was closed. Amounts, times and states stay in the books.',
        ],
      },
      {
        heading: 'Questions and erasure',
        paragraphs: [
          'Responsible: {legalName}, {legalAddress}. Write to {email} to learn what is stored about you or to have it erased. Personal details are kept apart from the books, so they can go while the books stay.',
        ],
      },
    ],
  },
  contact: {
    title: 'Help and contact',
    description: 'How to reach {shop} about an order.',
    lead: 'First look at your order page: it says where the order stands, what happens next, and by when.',
    sections: [
      {
        heading: 'Before you write',
        points: [
          'Have the order number ready. It is on the order page and begins with ord_.',
          'A paid order that is not delivered is refunded on its own.',
          'Lost the order page? Its address is in your browser’s history. Otherwise tell us the @username and the time of the purchase.',
        ],
      },
      {
        heading: 'Beware of false helpers',
        paragraphs: [
          'We do not write to you first on Telegram, and we never ask for a password, a login code or card details. Anyone who does is not us.',
        ],
      },
    ],
  },
  buy: 'Buy Telegram Stars',
  home: 'Start page',
  write: 'Write to us',
} as const
