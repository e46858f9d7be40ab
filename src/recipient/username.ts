import { fail, ok, type Result } from '../shared/result.ts'

export type UsernameTrouble =
  | 'username_missing'
  | 'username_too_long'
  | 'username_is_invite_link'
  | 'username_is_private_link'
  | 'username_is_other_link'
  | 'username_is_phone_number'
  | 'username_is_email'
  | 'username_has_forbidden_characters'
  | 'username_starts_wrong'
  | 'username_ends_with_underscore'
  | 'username_has_double_underscore'
  | 'username_too_short'

/** @see https://core.telegram.org/method/account.checkUsername: 4 to 32; four-letter ones are collectibles. */
const USERNAME = /^(?!.*__)[a-z][a-z0-9_]{2,30}[a-z0-9]$/
const HOST = String.raw`(?:t\.me|telegram\.me|telegram\.dog)`
const LINK = new RegExp(String.raw`^(?:https?:\/\/)?(?:www\.)?${HOST}(?:\/([^?#]*))?(?:[?#].*)?$`, 'i')
const SUBDOMAIN = /^(?:https?:\/\/)?([a-z0-9_]+)\.t\.me\/?(?:[?#].*)?$/i
const DEEP_LINK = /^tg:(?:\/\/)?resolve\/?\?(?:[^#]*&)?domain=([^&#]*)/i

/** Longer than anything people paste for a name; bounds the work on hostile input. */
const MAX_TYPED = 256

/** What people type or paste → the name in lower case without `@`, or what is wrong with it. */
export function readUsername(typed: string): Result<string, UsernameTrouble> {
  const text = typed.replaceAll(INVISIBLE, '').trim()
  if (text === '') return fail('username_missing')
  if (text.length > MAX_TYPED) return fail('username_too_long')
  const named = nameIn(text)
  return named.ok ? checkName(named.value.replace(/^@/, '').toLowerCase()) : named
}

/** Bots cannot receive Stars, and their names end so; but so may a person's. */
export const looksLikeBot = (username: string): boolean => username.endsWith('bot')

/** Zero-width and direction marks come along when a name is copied from a chat, and soft hyphens from a page. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

function nameIn(text: string): Result<string, UsernameTrouble> {
  const deep = DEEP_LINK.exec(text)
  if (deep) return ok(deep[1] ?? '')
  if (/^tg:/i.test(text)) return fail('username_is_other_link')
  const link = LINK.exec(text)
  if (link) return nameInPath(link[1] ?? '')
  const subdomain = SUBDOMAIN.exec(text)
  if (subdomain && subdomain[1]?.toLowerCase() !== 'www') return ok(subdomain[1] ?? '')
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return fail('username_is_email')
  if (/^\+?[\d\s().-]{6,}$/.test(text)) return fail('username_is_phone_number')
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^[\w.-]+\.[a-z]{2,}(?:\/|$)/i.test(text))
    return fail('username_is_other_link')
  return ok(text)
}

function nameInPath(path: string): Result<string, UsernameTrouble> {
  const parts = path.split('/').filter((part) => part !== '')
  const [first = '', second = ''] = parts
  if (/^(?:\+|%2b|%20)/i.test(first) || first.toLowerCase() === 'joinchat')
    return /^(?:\+|%2b|%20)\d{6,}$/i.test(first)
      ? fail('username_is_phone_number')
      : fail('username_is_invite_link')
  if (first.toLowerCase() === 'c' && parts.length > 1) return fail('username_is_private_link')
  return ok(first.toLowerCase() === 's' && second !== '' ? second : first)
}

function checkName(name: string): Result<string, UsernameTrouble> {
  if (USERNAME.test(name)) return ok(name)
  if (name === '') return fail('username_missing')
  if (/[^a-z0-9_]/.test(name)) return fail('username_has_forbidden_characters')
  if (!/^[a-z]/.test(name)) return fail('username_starts_wrong')
  if (name.length < 4) return fail('username_too_short')
  if (name.length > 32) return fail('username_too_long')
  return name.includes('__') ? fail('username_has_double_underscore') : fail('username_ends_with_underscore')
}
