import type { WishProblem } from './wish.ts'

export type FrameProblem =
  | WishProblem
  | 'unknown_partner'
  | 'partner_suspended'
  | 'host_not_listed'
  | 'unknown_order'
  | 'shop_error'

/** For the people who put the widget on their page; buyers never see these. */
export const PROBLEMS: Record<FrameProblem, string> = {
  stars_out_of_range: 'The shop does not sell this number of Stars; the nearest is shown.',
  bad_username: 'This can be no Telegram username; the field is left empty.',
  unknown_currency: 'The shop does not sell in this currency; its first is shown.',
  unknown_locale: 'The shop does not speak this language; its first is shown.',
  unknown_theme: 'A theme is auto, light or dark.',
  bad_accent: 'An accent is written #rgb or #rrggbb.',
  unknown_mode: 'A mode is dialog, inline or link; this is shown as dialog.',
  unknown_partner: 'The shop knows no such partner: nobody is credited, and no page may frame the shop.',
  partner_suspended: 'This partner is suspended: the shop sells, but nobody is credited.',
  host_not_listed: 'This host is not on the list of the partner’s hosts.',
  unknown_order: 'The shop knows no such order.',
  shop_error: 'The shop could not answer; a link to it is shown.',
}
