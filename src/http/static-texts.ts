import manifest from '../../dist/manifest.json'
import type { DeskTexts } from '../pages/desk/why.ts'
import type { PartnersTexts } from '../pages/messages/en-partners.ts'
import type { WebContext } from './web.ts'

interface StaticTexts {
  desk: DeskTexts
  partners: PartnersTexts
}

/** Nobody waits longer for words. */
const TIMEOUT_MS = 2000

const known: Partial<StaticTexts> = {}

/** Sentences of pages that few ever see, read once an isolate. */
export const staticTexts = async <Name extends keyof StaticTexts>(
  c: WebContext,
  name: Name,
): Promise<StaticTexts[Name]> => (known[name] ??= await readStatic<StaticTexts[Name]>(c, name))

/** Written by our own build from texts the types have checked: they are files beside the Worker and not a part of it. */
export async function readStatic<T>(c: WebContext, name: string): Promise<T> {
  const answer = await c.env.ASSETS.fetch(new URL(`${manifest.texts}/${name}.json`, c.req.url), {
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  if (!answer.ok) throw new Error(`${name}.json: ${answer.status}`)
  return answer.json<T>()
}
