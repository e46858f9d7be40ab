import * as z from 'zod/mini'
import { whenUsed } from '../shared/when-used.ts'

/** What an order may carry besides who receives how much; the API's document is made from the same. */
export const Extras = whenUsed(() =>
  z.object({
    challenge: z.optional(z.string().check(z.maxLength(2048))),
    quote: z.optional(z.string().check(z.maxLength(400))),
    locale: z._default(z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/)), 'en'),
  }),
)
