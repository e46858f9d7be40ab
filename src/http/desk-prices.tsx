import { marginOf, priceLines, readPriceLines } from '../catalog/price-lines.ts'
import { amountFor, PACKS } from '../catalog/price.ts'
import { PricesPage } from '../pages/desk/prices.tsx'
import { isCurrency } from '../shared/money.ts'
import { readForm } from './body.ts'
import { edge } from './edge.ts'
import { reasonIn } from './operator-reason.ts'
import { page } from './page.ts'
import { english as t } from './texts.ts'
import type { WebContext } from './web.ts'

/** Prices: looked at, tried out by query, and changed by form. */
export const deskPrices = edge()
  .get('/', (c) => show(c, new URL(c.req.url).searchParams))
  .post('/', async (c) => {
    const form = await readForm(c)
    if (!form.ok) return form.why
    const { currency, tiers, unitUsd, starUsd } = wishIn(form.value)
    const reason = reasonIn(form.value.get('reason'))
    const given = form.value.get('from')
    const from = given ? new Date(`${given}Z`) : new Date(0)
    if (!tiers || reason === undefined || Number.isNaN(from.getTime()) || !(unitUsd > 0) || !(starUsd > 0))
      return show(
        c,
        form.value,
        'Not changed: a list, a moment, two rates above zero and a reason are needed.',
      )
    await c.get('app').operators.changePrices({
      by: c.get('operator'),
      currency,
      tiers,
      from,
      reason,
      unitUsd: Math.round(unitUsd * NANO),
      starUsd: Math.round(starUsd * NANO),
    })
    return c.redirect(`/operator/prices?currency=${currency}&said=done`, 303)
  })

/** Rates are kept in billionths of a dollar. */
const NANO = 1e9

function wishIn(form: URLSearchParams) {
  const asked = form.get('currency') ?? ''
  const currency = isCurrency(asked) ? asked : 'usd'
  const lines = form.get('lines')?.replaceAll('\r', '')
  const tiers = lines === undefined ? undefined : readPriceLines(lines, currency)
  return {
    currency,
    lines,
    tiers,
    unitUsd: Number(form.get('unitUsd')),
    starUsd: Number(form.get('starUsd')),
  }
}

async function show(c: WebContext, form: URLSearchParams, complaint?: string): Promise<Response> {
  const wish = wishIn(form)
  const { currency } = wish
  const { operators, settings } = c.get('app')
  const { tiers, changes } = await operators.listPrices(currency)
  const unitUsd = wish.unitUsd || (changes[0]?.unitUsd ?? NANO) / NANO
  const starUsd = wish.starUsd || (changes[0]?.starUsd ?? NANO) / NANO
  const packs = PACKS.filter((stars) => stars <= settings.maxStars).map((stars) => {
    const next = amountFor(wish.tiers ?? tiers, stars)
    return { stars, now: amountFor(tiers, stars), next, ...marginOf(next, stars, currency, unitUsd, starUsd) }
  })
  const bad = wish.lines !== undefined && !wish.tiers ? BAD_LINES : undefined
  return page(
    c,
    <PricesPage
      {...{ t, currency, unitUsd, starUsd, packs }}
      who={c.get('operator')}
      said={c.req.query('said') && 'Done.'}
      complaint={complaint ?? bad}
      lines={wish.lines ?? priceLines(tiers, currency)}
      preview={wish.tiers !== undefined}
      changes={changes.map(({ validFrom, askedBy, reason, appliedAt, ...change }) => ({
        at: validFrom,
        by: askedBy,
        reason,
        applied: appliedAt !== null,
        lines: priceLines(change.tiers, currency),
      }))}
    />,
    complaint || bad ? 422 : 200,
  )
}

const BAD_LINES = 'A line is like “50 0.019 0.49”; the first begins at 50, and more Stars never cost less.'
