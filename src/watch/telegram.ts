import { inWords, post, type Herald } from './herald.ts'

/** A chat in Telegram. @see https://core.telegram.org/bots/api#sendmessage */
export const telegramHerald = (settings: { base: string; token: string; chat: string }): Herald => ({
  name: 'telegram',
  tell: (news) =>
    post(`${settings.base}/bot${settings.token}/sendMessage`, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        chat_id: settings.chat,
        text: `${news.open ? '🔴' : '🟢 over:'} ${inWords(news)}\nsince ${news.since.toISOString()}\n${news.shop}/operator · docs/runbook.md, ${news.code}`,
        link_preview_options: { is_disabled: true },
      }),
    }),
})
