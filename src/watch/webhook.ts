import { signedHeaders } from '../shared/standard-webhook.ts'
import { post, type Herald } from './herald.ts'

/** Any address, signed as Standard Webhooks does. */
export const webhookHerald = ({ url, secrets }: { url: string; secrets: readonly string[] }): Herald => ({
  name: 'webhook',
  async tell({ code, open, since, at, detail }) {
    const id = `msg_${code}_${open ? 'open' : 'closed'}_${at.getTime()}`
    const body = JSON.stringify({
      type: open ? 'alert.open' : 'alert.closed',
      timestamp: at.toISOString(),
      data: { code, since: since.toISOString(), detail },
    })
    return post(url, { headers: await signedHeaders({ id, body, secrets }, at), body })
  },
})
