import type { Finding } from '../../partner/doctor.ts'

/** How a partner's server checks that a webhook is ours. */
export const VERIFY = `import { createHmac, timingSafeEqual } from 'node:crypto'

/** body: the raw text, before any parsing. secret: whsec_… */
export function isGenuine(headers, body, secret) {
  const id = headers['webhook-id']
  const timestamp = headers['webhook-timestamp']
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) < 300)) return false
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const expected = createHmac('sha256', key).update(\`\${id}.\${timestamp}.\${body}\`).digest()
  return String(headers['webhook-signature']).split(' ').some((signature) => {
    const given = Buffer.from(signature.replace(/^v1,/, ''), 'base64')
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
}`

/** The page for those who put the widget on theirs. In English only: it is about code. A static file: the Worker is small. */
export const partners = {
  title: 'Put the buy widget on your page',
  description:
    'One tag sells Telegram Stars on your site: snippets, a configurator, a check of your page, and the reference.',
  verify: VERIFY,
  lead: 'One tag on your page, under 2 kB, no cookies. Without JavaScript it is still a link that sells, and you are still credited.',
  configure: {
    title: 'Configure',
    text: 'Every field may stay empty. What you choose shows in the preview and in the snippets.',
    partner: 'Your partner id',
    stars: 'Stars',
    username: 'Username',
    campaign: 'Campaign',
    currency: 'Currency',
    locale: 'Language',
    mode: 'Mode',
    theme: 'Theme',
    accent: 'Accent',
    unset: 'as the buyer’s',
    show: 'Show',
    preview: 'Preview',
    link: 'Buy {stars} Telegram Stars',
  },
  snippets: {
    title: 'Copy and paste',
    html: 'Plain HTML',
    pinned: 'Pinned: this script never changes, and the browser checks it',
    link: 'A link only, where no script is allowed',
    react: 'React 19',
    wordpress: 'WordPress, in a block “Custom HTML” (for the editor’s role that may use it; else the link)',
    types: 'Types for TypeScript and JSX:',
  },
  policy: {
    title: 'Content-Security-Policy',
    text: 'If your page has one, add these two. Nothing else is needed: no style-src, no connect-src.',
  },
  doctor: {
    title: 'Embed doctor',
    text: 'Compares the address of your page with the hosts the shop knows of you. Your page itself is not loaded.',
    page: 'Address of your page',
    check: 'Check',
    found: 'Result',
    findings: {
      ready: 'All is well: the widget opens on {host}.',
      unknown_partner:
        'The shop knows no partner with this id. Copy it again from your welcome message: it begins with ptn_.',
      partner_suspended:
        'You are suspended as a partner: the widget sells, but nobody is credited. Write to the shop.',
      not_an_address: 'This is no address of a page. Copy it from the browser’s address bar, with https://.',
      not_https: 'Only pages with https may show the shop. Turn on https for {host}.',
      no_hosts: 'Your list of hosts is empty, so no page may show the shop. Ask the shop to add {host}.',
      other_port: 'Your list has this host with another port. Ask the shop to add {host}, port and all.',
      other_www:
        'Your list has this host with or without “www.” only: the two are not the same. Ask the shop to add {host}.',
      host_not_listed:
        '{host} is not on your list. Ask the shop to add it, exactly so: subdomains count each by itself.',
    } satisfies Record<Finding, string>,
  },
  reference: {
    attributes: 'Attributes',
    attributesText:
      'Each has a property of the same name. What is out of range becomes the nearest the shop has, with an error event.',
    events: 'Events',
    eventsText:
      'On the element; they bubble. They are for your page’s mood: proof of a sale is the signed webhook.',
    errors: 'Codes of error events',
    name: 'Name',
    meaning: 'Meaning',
    data: 'event.detail',
    rows: {
      partner: 'Your id, ptn_…',
      campaign: '1 to 64 of A–Z a–z 0–9 _ . ~ -; comes back in orders, ledger and webhooks',
      stars: 'How many, 50 and up; 500 where left out',
      username: 'Who gets them, if you know: durov, @durov or t.me/durov',
      currency: 'usd, eur, …; the buyer can change it',
      locale: 'Language of the shop, like en; the browser’s where left out',
      theme: 'auto, light or dark',
      accent: '#rgb or #rrggbb; moved until every text can be read',
      mode: 'dialog, inline or link',
    },
    heard: {
      open: ['The link was used. Cancelable.', 'none'],
      ready: ['The shop is there.', '{title, close}'],
      quote: ['A price is shown; amount in minor units.', '{stars, amount, currency}'],
      checkout: ['The buyer leaves for Stripe.', '{orderId}'],
      status: ['Back from paying: where the order stands, until it is delivered.', '{orderId, status}'],
      close: ['The dialog was closed.', 'none'],
      error: ['Something is not as asked for; at least the link works.', '{code, message}'],
    },
    timeout: 'The shop’s page did not load in 8 seconds.',
    blocked: 'It loaded, but said nothing: a policy of your page, or a host that is not listed.',
  },
  api: 'The whole API, call by call',
  webhooks: {
    title: 'Verify a webhook',
    text: 'Every event is signed as Standard Webhooks has it; any library for that will do. In Node.js without one:',
  },
} as const

export type PartnersTexts = typeof partners
