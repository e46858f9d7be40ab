import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { OPERATIONS, openApiDocument } from '../../src/openapi/document.ts'
import { EXAMPLES } from '../../src/openapi/examples.ts'
import * as schemas from '../../src/openapi/schemas.ts'
import { toItsEnd } from './support/ends.ts'
import { ROUTES } from './support/routes.ts'
import { asOperator, ORIGIN, someone, testShop } from './support/shop.ts'

const shop = testShop()
const operator = asOperator(shop)
const forPrograms = (path: string) => /^\/(api|webhooks|healthz)\b/.test(path)

const byName = new Map<string, z.ZodMiniType>(Object.entries(schemas))

/** What an answer has that its schema does not allow, or lacks. */
async function misfits(name: keyof typeof schemas, answer: Response | Promise<Response>): Promise<unknown> {
  const schema = byName.get(name)
  const parsed = schema && z.safeParse(schema, await (await answer).json())
  return parsed?.success ? [] : (parsed?.error.issues ?? 'no such schema')
}

interface Told {
  responses: object
  parameters?: { in: string; name: string }[]
}

describe('/openapi.json', () => {
  it('tells of every route for programs, and of no other', () => {
    const told = OPERATIONS.map(({ method, path }) => `${method} ${path}`)
    const real = ROUTES.filter(({ path }) => forPrograms(path)).map(({ method, path }) => `${method} ${path}`)
    expect(told.toSorted()).toEqual(real.toSorted())
  })

  it('names each operation once, and refers to nothing that is not there', () => {
    const ids = OPERATIONS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const text = JSON.stringify(openApiDocument('0'))
    const { components } = openApiDocument('0') as { components: { schemas: object } }
    for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
      expect(Object.keys(components.schemas)).toContain(name)
  })

  it('says of every operation what it is, who may call it, and how it may fail', () => {
    const { paths } = openApiDocument('0') as { paths: Record<string, Record<string, Told>> }
    for (const [path, methods] of Object.entries(paths))
      for (const operation of Object.values(methods)) {
        expect(operation, path).toMatchObject({
          operationId: expect.stringMatching(/^[a-z][A-Za-z]+$/) as unknown,
          summary: expect.stringMatching(/\S/) as unknown,
          tags: [expect.any(String)],
          security: expect.any(Array) as unknown,
        })
        const statuses = Object.keys(operation.responses)
        expect([path, statuses.some((one) => one.startsWith('2')), statuses.includes('500')]).toEqual([
          path,
          true,
          true,
        ])
        const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
        const told = (operation.parameters ?? []).filter((one) => one.in === 'path').map(({ name }) => name)
        expect([path, told]).toEqual([path, named])
      }
  })

  it.each(Object.entries(EXAMPLES))('has an example of %s that it takes itself', (name, example) => {
    const schema = byName.get(name)
    expect(schema && z.safeParse(schema, example).error?.issues).toBeUndefined()
    expect(schema).toBeDefined()
  })

  it('tells the truth about what buyers are answered', async () => {
    expect(await misfits('Catalog', shop.fetch('/api/catalog?currency=jpy'))).toEqual([])
    expect(await misfits('Quote', shop.fetch('/api/quote?stars=77&currency=eur'))).toEqual([])
    expect(await misfits('Recipient', shop.fetch(`/api/recipients/${someone()}`))).toEqual([])
    expect(await misfits('Problem', shop.fetch('/api/quote?stars=1'))).toEqual([])
    expect(await misfits('Receipt', shop.order())).toEqual([])
    const receipt = await shop.buyAndPay()
    await toItsEnd(shop, receipt)
    expect(await misfits('Order', shop.fetch(receipt.statusUrl.slice(ORIGIN.length)))).toEqual([])
    expect(await misfits('Health', shop.fetch('/healthz'))).toEqual([])
  })

  it('tells the truth about what operators are answered', async () => {
    const { id } = await shop.buyAndPay()
    await shop.sweep()
    expect(await misfits('Operator', operator('/me'))).toEqual([])
    expect(await misfits('OrderPage', operator('/orders'))).toEqual([])
    expect(await misfits('OrderStory', operator(`/orders/${id}`))).toEqual([])
    expect(await misfits('Metrics', operator('/metrics'))).toEqual([])
    expect(await misfits('SalesToday', operator('/today'))).toEqual([])
    expect(await misfits('Audit', operator('/audit'))).toEqual([])
    expect(await misfits('Operators', operator('/operators'))).toEqual([])
    expect(await misfits('Reconciliations', operator('/reconciliations'))).toEqual([])
    const partner = { name: 'P', hosts: ['p.example'], returnUrl: 'https://p.example/', commissionBps: 500 }
    expect(z.safeParse(schemas.NewPartner, partner).success).toBe(true)
    expect(await misfits('PartnerCredentials', operator('/partners', 'POST', partner))).toEqual([])
    expect(await misfits('Partners', operator('/partners'))).toEqual([])
    expect(await misfits('PriceList', operator('/prices?currency=jpy'))).toEqual([])
    const reason = { reason: 'asked' }
    expect(await misfits('Decided', operator(`/orders/${id}/note`, 'POST', reason))).toEqual([])
    expect(await misfits('Decided', operator(`/orders/${id}/refund`, 'POST', reason))).toEqual([])
    expect(
      await misfits('DayReport', operator(`/report?day=${new Date().toISOString().slice(0, 10)}`)),
    ).toEqual([])
    expect(await misfits('Approvals', operator('/approvals'))).toEqual([])
    expect(await misfits('BlockChanged', operator('/blocked/somebody_bad', 'PUT', reason))).toEqual([])
    expect(await misfits('Blocked', operator('/blocked'))).toEqual([])
  })
})
