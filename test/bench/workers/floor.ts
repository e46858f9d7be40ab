import type { Recipe, Step } from './recipe.ts'

// The least a shop on Workers could do: the very statements and outgoing calls the shop was seen to make, and nothing else.
interface FloorEnv {
  DB: D1Database
  DELIVERIES: Queue
  RECIPE: Recipe
}

type Names = Record<string, string>

export default {
  async fetch(request, { DB, DELIVERIES, RECIPE }) {
    const { pathname } = new URL(request.url)
    if (request.method === 'POST' && pathname === '/api/orders') {
      await request.json()
      const id = `ord_${crypto.randomUUID().replaceAll('-', '').slice(0, 26)}`
      const names = await play(RECIPE.order, { [RECIPE.names.order]: id })
      return Response.json({ id, checkoutUrl: names[RECIPE.names.session] }, { status: 201 })
    }
    if (request.method === 'POST') {
      const event = await request.json<{ id: string; data: { object: Record<string, string> } }>()
      const { client_reference_id = '', id = '', payment_intent = '' } = event.data.object
      const { names } = RECIPE
      await play(RECIPE.webhook, {
        [names.order]: client_reference_id,
        [names.session]: id,
        [names.payment]: payment_intent,
        [names.event]: event.id,
      })
      await DELIVERIES.sendBatch([{ body: { orderId: client_reference_id } }])
      return Response.json({ received: true })
    }
    if (pathname === '/api/quote') {
      await play(RECIPE.quote, {})
      return Response.json({ quote: '' })
    }
    await play(RECIPE.status, { [RECIPE.names.order]: pathname.slice('/api/orders/'.length) })
    return Response.json({ id: pathname })

    /** Takes the steps one after the other; what Stripe names the session is known from then on. */
    async function play(steps: readonly Step[], names: Names): Promise<Names> {
      for (const step of steps) {
        if (step.kind === 'call') {
          const answer = await fetch(step.url, {
            method: step.method,
            headers: step.headers,
            body: renamed(step.body, names),
          })
          names[RECIPE.names.session] = (await answer.json<{ id: string }>()).id
        } else {
          const statements = step.statements.map(({ sql, values }) =>
            DB.prepare(sql).bind(...values.map((value) => renamed(value, names))),
          )
          if (step.how === 'batch') await DB.batch(statements)
          else await statements[0]?.[step.how === 'raw' ? 'raw' : 'all']()
        }
      }
      return names
    }
  },
} satisfies ExportedHandler<FloorEnv>

function renamed<T>(value: T, names: Names): T {
  if (typeof value !== 'string') return value
  let text: string = value
  for (const [name, other] of Object.entries(names))
    if (text.includes(name)) text = text.replaceAll(name, other)
  return text as T & string
}
