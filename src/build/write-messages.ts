import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { deskTexts } from '../pages/desk/why.ts'
import { partners } from '../pages/messages/en-partners.ts'
import { translations } from '../pages/messages/translations.ts'

/** Writes the texts of every language, of the console and of the page for partners in a folder named by all their content. */
export async function writeMessages(folder: string): Promise<string> {
  const files = [
    ...Object.entries(translations),
    ['desk', deskTexts] as const,
    ['partners', partners] as const,
  ]
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 10)
  const name = `texts.${hash}`
  await mkdir(`${folder}/${name}`, { recursive: true })
  for (const [locale, messages] of files)
    await writeFile(`${folder}/${name}/${locale}.json`, JSON.stringify(messages))
  return `/a/${name}`
}
