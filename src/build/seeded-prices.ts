import { readdir, readFile } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import type { PriceTier } from '../catalog/price.ts'
import { isCurrency } from '../shared/money.ts'

/** The prices a freshly migrated shop has. The page's script asks for the present ones. */
export async function seededPrices(folder: string): Promise<PriceTier[]> {
  const db = new DatabaseSync(':memory:')
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted()
  for (const file of files) db.exec(await readFile(`${folder}/${file}`, 'utf8'))
  const rows = db.prepare('SELECT currency, from_stars, micro_per_star, fixed_minor FROM prices').all()
  db.close()
  return rows.flatMap((row) => {
    const currency = String(row['currency'])
    if (!isCurrency(currency)) return []
    return {
      currency,
      fromStars: Number(row['from_stars']),
      microPerStar: Number(row['micro_per_star']),
      fixedMinor: Number(row['fixed_minor']),
    }
  })
}
