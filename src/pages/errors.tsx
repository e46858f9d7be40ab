import type { Texts } from './texts.ts'

export interface FieldError {
  field: 'username' | 'stars' | 'currency' | 'consent'
  code: string
  message: string
}

export const errorOf = (errors: readonly FieldError[], field: FieldError['field']): string | undefined =>
  errors.find((error) => error.field === field)?.message

/** As the fields follow each other on the pages. */
const FIELDS: readonly FieldError['field'][] = ['currency', 'stars', 'username', 'consent']

/** On top of the page; the script moves the focus here, and each line leads to its field. */
export function ErrorSummary(p: { t: Texts; errors: readonly FieldError[] }) {
  if (p.errors.length === 0) return null
  const errors = p.errors.toSorted((a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field))
  return (
    <div class="summary-of-errors" role="alert" aria-labelledby="errors-title" tabindex={-1} id="errors">
      <h2 id="errors-title">{p.t.errors.heading}</h2>
      <ul>
        {errors.map((error) => (
          <li>
            <a href={`#${error.field}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The same complaint beside its field, which names it in `aria-describedby`. */
export function FieldErrorText(p: { t: Texts; field: FieldError['field']; message: string | undefined }) {
  if (!p.message) return null
  return (
    <p class="error" id={`${p.field}-error`}>
      <span class="hidden">{p.t.errors.prefix} </span>
      {p.message}
    </p>
  )
}

/** Attributes that tie a field to its complaint and its hint. */
export function describedBy(field: FieldError['field'], message: string | undefined, hint?: string) {
  const ids = [hint, message && `${field}-error`].filter(Boolean).join(' ')
  // Said even of what is right: of an empty field that is required a browser thinks otherwise before anybody was asked.
  return {
    ...(ids && { 'aria-describedby': ids }),
    'aria-invalid': message ? ('true' as const) : ('false' as const),
  }
}
