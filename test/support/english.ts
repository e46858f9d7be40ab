import { en as messages } from '../../src/pages/messages/en.ts'
import { textsIn } from '../../src/pages/texts.ts'

/** The texts as a buyer reads them. */
export const en = textsIn('en', messages)
