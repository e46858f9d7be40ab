import type { Child } from 'hono/jsx'
import manifest from '../../../dist/manifest.json'
import type { Operator } from '../../operator/role.ts'
import { SELLER } from '../seller.ts'
import type { DeskTexts } from './why.ts'

interface DeskProps {
  title: string
  /** The link of the console's places that leads here, or nearest. */
  place?: Place
  who?: Operator
  /** What came of what was just done. */
  said?: string | undefined
  /** Why it was not done. */
  complaint?: string | undefined
  children?: Child
}

type Place = (typeof PLACES)[keyof typeof PLACES]

const PLACES = {
  '': 'Today',
  '/orders?status=review': 'Review',
  '/orders': 'Orders',
  '/prices': 'Prices',
  '/partners': 'Partners',
  '/blocked': 'Blocked',
  '/report': 'Report',
  '/audit': 'Audit',
} as const

/** The frame of every page of the console. It works without script, and asks nobody else for anything. */
export function Desk({ title, place, who, said, complaint, children }: DeskProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="same-origin" />
        <title>
          {complaint && 'Error: '}
          {title} – {SELLER.shop} console
        </title>
        {[manifest.style, manifest.later, manifest.desk].map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to content
        </a>
        <header>
          <a class="brand" href="/operator">
            <img src="/favicon.svg" alt="" width="32" height="32" />
            {SELLER.shop} console
          </a>
          {who && (
            <form method="post" action="/operator/sign-out">
              {who.name} ({who.role}) <button class="quiet">Sign out</button>
            </form>
          )}
        </header>
        {who && (
          <nav aria-label="Console" class="places">
            {Object.entries(PLACES).map(([path, name]) => (
              <a href={`/operator${path}`} aria-current={name === place ? 'page' : undefined}>
                {name}
              </a>
            ))}
          </nav>
        )}
        <main id="main" class="desk" tabindex={-1}>
          {said && (
            <p class="notice" role="status">
              {said}
            </p>
          )}
          {complaint && (
            <p class="summary-of-errors" role="alert">
              {complaint}
            </p>
          )}
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  )
}

interface TableProps {
  head: readonly string[]
  rows: readonly (readonly Child[])[]
  /** What is said where there are no rows. */
  none?: string
  /** Narrow enough for a phone; else its cells stand below each other there. */
  dense?: true
}

export function Table(p: TableProps) {
  if (p.rows.length === 0) return <p class="small">{p.none ?? 'None.'}</p>
  return (
    <div class={p.dense ? 'scroll dense' : 'scroll stack'} tabindex={0}>
      <table>
        <tr>
          {p.head.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
        {p.rows.map((cells) => (
          <tr>
            {cells.map((cell, at) => (
              <td data-of={p.head[at]}>{cell}</td>
            ))}
          </tr>
        ))}
      </table>
    </div>
  )
}

export const Facts = (p: { of: readonly (readonly [string, Child])[] }) => (
  <dl class="facts">
    {p.of.map(([name, value]) => (
      <div>
        <dt>{name}</dt>
        <dd>{value ?? '–'}</dd>
      </div>
    ))}
  </dl>
)

interface FieldProps {
  label: string
  name: string
  value?: string | number | undefined
  type?: string
  hint?: Child
  optional?: boolean
  /** Lines, where there may be more than one. */
  rows?: number
  [attribute: string]: unknown
}

export const Field = ({ label, hint, optional, value, ...input }: FieldProps) => (
  <label>
    {label}
    {input.rows ? (
      <textarea required={!optional} {...input}>
        {value}
      </textarea>
    ) : (
      <input maxlength={500} required={!optional} autocomplete="off" {...input} value={value} />
    )}
    {hint && <small>{hint}</small>}
  </label>
)

interface FormProps {
  action: string
  button: string
  careful?: boolean | undefined
  /** Nothing is changed by it, and no reason asked for. */
  plain?: boolean
  /** What was typed before and not taken. */
  reason?: string | null | undefined
  children?: Child
}

/** Whatever is done is done with a reason. */
export const Form = ({ action, button, careful, plain, reason, children }: FormProps) => (
  <form method="post" action={action} class={plain ? '' : 'deed'}>
    {children}
    {!plain && <Field label="Reason" name="reason" hint="Kept, with your name." value={reason ?? ''} />}
    <button class={careful ? 'danger' : plain ? 'quiet' : ''}>{button}</button>
  </form>
)

interface DeedProps extends Omit<FormProps, 'button' | 'plain'> {
  /** What it is called, and what it does. */
  of: readonly string[]
  /** What the button says where it does less than that. */
  button?: string
  open?: boolean | undefined
}

/** Something that may be done: what it does, and the form to do it by, once it is opened. */
export const Deed = ({ of: [name = '', does], open, button = name, ...form }: DeedProps) => (
  <details name="decision" class="card" open={open}>
    <summary>{name}</summary>
    <p>{does}</p>
    <Form button={button} {...form} />
  </details>
)

/** To the second, as the log has it. */
export const Time = ({ iso }: { iso: string }) => (
  <time datetime={iso}>
    {iso.slice(0, 10)} {iso.slice(11, 19)} UTC
  </time>
)

export const OrderLink = ({ id }: { id: string }) => (
  <a href={`/operator/orders/${id}`} class="number">
    …{id.slice(-8)}
  </a>
)

/** `delivery_unknown` → `Delivery unknown`; names of Stripe's (`charge.refunded`) stay what they are. */
export const words = (code: string): string =>
  code.includes('.') ? code : code.replaceAll('_', ' ').replace(/^./, (first) => first.toUpperCase())

export const whyInWords = ({ why }: DeskTexts, code: string | null): string =>
  why[code ?? ''] ?? why[code?.startsWith('refund_') ? 'refund' : 'other'] ?? words(code ?? '')
