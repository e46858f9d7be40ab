import { describe, expect, it } from 'vitest'
import { en } from '../../../src/pages/messages/en.ts'
import { looksLikeBot, readUsername } from '../../../src/recipient/username.ts'

describe('what people type for a username', () => {
  it.each([
    'durov',
    'Durov',
    '@durov',
    '  @DUROV  ',
    't.me/durov',
    'T.me/Durov',
    'https://t.me/durov',
    'http://t.me/durov/',
    'HTTPS://T.ME/DUROV',
    'https://www.t.me/durov',
    'https://t.me/durov?start=abc',
    'https://t.me/durov#bio',
    'https://t.me/@durov',
    'https://t.me/durov/123',
    't.me/s/durov',
    'https://t.me/s/durov/42',
    'telegram.me/durov',
    'https://telegram.me/durov',
    'https://www.telegram.me/s/durov',
    'telegram.dog/durov',
    'http://telegram.dog/durov',
    'durov.t.me',
    'https://durov.t.me',
    'https://Durov.t.me/',
    'tg:resolve?domain=durov',
    'tg://resolve?domain=durov',
    'tg://resolve?domain=Durov&start=x',
    'tg://resolve?start=x&domain=durov',
    'tg://resolve/?domain=@durov',
    '\u200e@durov\u200b',
    '\ufeffdurov',
    '\u061c@durov',
    'du\u00adrov',
  ])('%j is @durov', (typed) => {
    expect(readUsername(typed)).toEqual({ ok: true, value: 'durov' })
  })

  it.each([
    ['four letters', 'fair'],
    ['32 characters', `a${'b'.repeat(31)}`],
    ['digits and underscores inside', 'a_1_b'],
    ['a digit at the end', 'abc1'],
    ['the letter s', 'seven'],
    ['a name that only begins like a route', 'joinchatter'],
  ])('%s: %j is a name', (_, typed) => {
    expect(readUsername(typed)).toEqual({ ok: true, value: typed })
  })

  it.each([
    ['', 'username_missing'],
    ['   ', 'username_missing'],
    ['@', 'username_missing'],
    ['\u200b', 'username_missing'],
    ['t.me', 'username_missing'],
    ['https://t.me/', 'username_missing'],
    ['tg://resolve?domain=', 'username_missing'],
    ['abc', 'username_too_short'],
    ['@abc', 'username_too_short'],
    ['a'.repeat(33), 'username_too_long'],
    ['a'.repeat(300), 'username_too_long'],
    ['https://t.me/+AbCdEfGh', 'username_is_invite_link'],
    ['t.me/%2BAbCdEfGh', 'username_is_invite_link'],
    ['t.me/joinchat/AbCdEfGh', 'username_is_invite_link'],
    ['https://telegram.me/joinchat/AbCd', 'username_is_invite_link'],
    ['https://t.me/c/1234567/89', 'username_is_private_link'],
    ['https://t.me/+491701234567', 'username_is_phone_number'],
    ['+49 170 1234567', 'username_is_phone_number'],
    ['(170) 123-4567', 'username_is_phone_number'],
    ['4917012345', 'username_is_phone_number'],
    ['durov@example.com', 'username_is_email'],
    ['pavel.durov@mail.example.org', 'username_is_email'],
    ['https://example.com/durov', 'username_is_other_link'],
    ['example.com/durov', 'username_is_other_link'],
    ['https://not-t.me/durov', 'username_is_other_link'],
    ['https://t.me.example.com/durov', 'username_is_other_link'],
    ['tg://join?invite=AbCd', 'username_is_other_link'],
    ['javascript://durov', 'username_is_other_link'],
    ['pavel durov', 'username_has_forbidden_characters'],
    ['дуров', 'username_has_forbidden_characters'],
    ['du-rov', 'username_has_forbidden_characters'],
    ['durov!', 'username_has_forbidden_characters'],
    ["durov'; DROP TABLE orders;--", 'username_has_forbidden_characters'],
    ['<script>', 'username_has_forbidden_characters'],
    ['durov\u0000', 'username_has_forbidden_characters'],
    ['@@durov', 'username_has_forbidden_characters'],
    ['1durov', 'username_starts_wrong'],
    ['_durov', 'username_starts_wrong'],
    ['12345', 'username_starts_wrong'],
    ['durov_', 'username_ends_with_underscore'],
    ['du__rov', 'username_has_double_underscore'],
    ['du__rov_', 'username_has_double_underscore'],
  ] as const)('%j is refused: %s', (typed, why) => {
    expect(readUsername(typed)).toEqual({ ok: false, why })
    expect(en.complaints.username[why]).toMatch(/@durov|@username|type|Type/)
  })

  it('takes no time over hostile input', () => {
    const started = performance.now()
    for (const part of ['a', '_', '.', '@', '/', '&domain=', 'www.', '+', '%2b', 'tg:resolve?'])
      readUsername(part.repeat(20_000 / part.length))
    expect(performance.now() - started).toBeLessThan(200)
  })

  it.each([
    ['durovbot', true],
    ['durov_bot', true],
    ['botanist', false],
    ['abbot', true],
  ])('warns that %s may be a bot: %s', (name, warned) => {
    expect(looksLikeBot(name)).toBe(warned)
  })
})
