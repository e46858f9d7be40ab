import { PartnersPage } from '../pages/partners.tsx'
import { examine } from '../partner/doctor.ts'
import { edge } from './edge.ts'
import { page } from './page.ts'
import { staticTexts } from './static-texts.ts'
import { english } from './texts.ts'

const CHOICES = ['partner', 'stars', 'username', 'campaign', 'mode', 'theme', 'accent', 'currency', 'locale']
const MAX_CHOICE = 80
const MAX_ADDRESS = 2000

/** For those who put the widget on their page: snippets as configured, and what keeps a page from showing the shop. */
export const partners = edge().get('/', async (c) => {
  const app = c.get('app')
  const query = c.req.query()
  const choices = Object.fromEntries(
    CHOICES.map((name) => [name, (query[name] ?? '').trim().slice(0, MAX_CHOICE)]),
  )
  const address = (query['page'] ?? '').slice(0, MAX_ADDRESS)
  const id = choices['partner'] ?? ''
  const partner = address && /^ptn_\w+$/.test(id) ? await app.partners.forEmbed(id) : undefined
  const diagnosis = address ? examine(partner, address) : undefined
  const { publicOrigin: shop, currencies } = app.settings
  c.set('framing', { shows: true })
  return page(
    c,
    <PartnersPage
      {...{
        t: await english(c),
        p: await staticTexts(c, 'partners'),
        shop,
        currencies,
        choices,
        address,
        diagnosis,
      }}
    />,
  )
})
