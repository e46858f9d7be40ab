import manifest from '../../dist/manifest.json'
import type { DeskTexts } from '../pages/desk/why.ts'
import type { PartnersTexts } from '../pages/messages/en-partners.ts'
import type { WebContext } from './web.ts'

interface StaticTexts {
  desk: DeskTexts
  partners: PartnersTexts
}

const known: Partial<StaticTexts> = {}

/** Sentences of pages that few ever see: static files like the texts of other languages, read once an isolate. */
export async function staticTexts<Name extends keyof StaticTexts>(
  c: WebContext,
  name: Name,
): Promise<StaticTexts[Name]> {
  const ready = known[name]
  if (ready) return ready
  const answer = await c.env.ASSETS.fetch(new URL(`${manifest.texts}/${name}.json`, c.req.url))
  if (!answer.ok) throw new Error(`${name}.json: ${answer.status}`)
  return (known[name] = await answer.json<StaticTexts[Name]>())
}
