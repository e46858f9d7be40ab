import { it } from 'vitest'
import { en } from '../support/english.ts'
import { placeOrder } from './support/orders.ts'
import { mint } from './support/place.ts'
import { place, visit } from './support/visit.ts'

const ANEW = 'What the page says by now'

it('an open order page does not go on saying what has run out', () =>
  visit({}, async (page) => {
    await page.clock.install()
    const { path } = await placeOrder(place, mint('waits'))
    await page.goto(path)
    await page.getByText(en.order.payBy.split('{')[0] ?? '').waitFor()
    await page.route(`${place.shop}/orders/*`, async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replaceAll(en.order.title.awaiting_payment, ANEW)
      await route.fulfill({ response, body })
    })
    await page.clock.fastForward('01:00:00')
    await page.getByRole('heading', { name: ANEW }).waitFor()
  }))
