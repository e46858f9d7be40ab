import type { Db } from '../db/client.ts'
import { erasePerson, type Erased } from './erase.ts'
import { exportPerson } from './export.ts'
import type { KeptAbout } from './kept.ts'
import type { Wish } from './person.ts'

/** `undefined`: nothing is kept of such a person. */
export interface PrivacyDesk {
  exportPerson(wish: Wish): Promise<KeptAbout[] | undefined>
  erasePerson(wish: Wish): Promise<Erased | undefined>
}

export const privacyDesk = (deps: { db: Db; now: () => Date }): PrivacyDesk => ({
  exportPerson: (wish) => exportPerson(deps, wish),
  erasePerson: (wish) => erasePerson(deps, wish),
})
