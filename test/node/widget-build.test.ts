import { createHash, createHmac } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { headersFile } from '../../src/build/headers-file.ts'
import { bundleWidget, type WidgetBuild } from '../../src/build/widget.ts'
import { VERIFY } from '../../src/pages/messages/en-partners.ts'
import { isSaying } from '../../src/widget/protocol.ts'

let folder: string
let built: WidgetBuild
let script: Buffer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'widget-'))
  built = await bundleWidget(folder)
  script = await readFile(folder + built.latest)
})
afterAll(() => rm(folder, { recursive: true }))

describe('the widget’s script', () => {
  it('weighs less than any other: 2,000 bytes gzip and 1,700 brotli at most', () => {
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(2000)
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(1700)
    expect(built.bytes.raw).toBe(script.length)
  })

  it('is there under its own name as well, with the integrity that is printed', async () => {
    const pinned = await readFile(folder + built.pinned)
    expect(pinned.equals(script)).toBe(true)
    expect(built.integrity).toBe(`sha384-${createHash('sha384').update(pinned).digest('base64')}`)
    expect(built.pinned).toContain(createHash('sha256').update(pinned).digest('hex').slice(0, 10))
  })

  it('asks for nothing a strict policy forbids, and leaves no global behind', () => {
    const text = script.toString()
    expect(text).not.toMatch(
      /innerHTML|insertAdjacent|\beval\b|new Function|<style|setAttribute\("style|\.cssText/,
    )
    expect(text).not.toMatch(/localStorage|sessionStorage|document\.cookie|fetch\(|XMLHttp|sendBeacon/)
    expect(text.trim()).toMatch(/^\(\(\)=>\{.*\}\)\(\);$/s)
  })

  it('may be loaded from anywhere: one name for long, one for good', () => {
    const rule = (path: string) => headersFile().split(`\n${path}\n`)[1]?.split('\n/')[0] ?? ''
    expect(rule('/widget/*')).toContain('Access-Control-Allow-Origin: *')
    expect(rule('/widget/*')).toContain('Cross-Origin-Resource-Policy: cross-origin')
    expect(rule('/widget/*')).toContain('max-age=31536000, immutable')
    expect(rule('/widget/v1.js')).toMatch(/! Cache-Control\n.*max-age=600, stale-while-revalidate=\d+/)
  })
})

const said = { trustgifts: 1, id: 'x', type: 'quote', detail: { stars: 1, amount: 2, currency: 'usd' } }

describe('a message of a frame', () => {
  it('counts when it is whole', () => {
    expect(isSaying(said, 'x')).toBe(true)
    expect(isSaying({ trustgifts: 1, id: 'x', type: 'close' }, 'x')).toBe(true)
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'quote'],
    ['a list', [said]],
    ['another version', { ...said, trustgifts: 2 }],
    ['no version', { ...said, trustgifts: undefined }],
    ['another frame’s', { ...said, id: 'y' }],
    ['of no kind', { ...said, type: undefined }],
    ['of a kind all objects have', { ...said, type: 'constructor' }],
    ['of an unknown kind', { ...said, type: 'pay' }],
    ['without its detail', { ...said, detail: undefined }],
    ['with a detail that is null', { ...said, detail: null }],
    ['with a part missing', { ...said, detail: { stars: 1, amount: 2 } }],
    ['with a part of another type', { ...said, detail: { ...said.detail, amount: '2' } }],
  ])('%s does not', (_, message) => {
    expect(isSaying(message, 'x')).toBe(false)
  })
})

it('the example for webhooks takes a genuine one, and no other', async () => {
  const file = join(folder, 'verify.mjs')
  await writeFile(file, VERIFY)
  const { isGenuine } = (await import(file)) as {
    isGenuine: (headers: Record<string, string>, body: string, secret: string) => boolean
  }
  const [body, secret] = ['{"type":"order.paid"}', `whsec_${Buffer.from('a secret').toString('base64')}`]
  const signed = (at: number, text = body) => {
    const mac = createHmac('sha256', 'a secret').update(`evt_1.${at}.${text}`).digest('base64')
    return {
      'webhook-id': 'evt_1',
      'webhook-timestamp': String(at),
      'webhook-signature': `v1,${mac.replace(/^../, 'xx')} v1,${mac}`,
    }
  }
  const now = Math.floor(Date.now() / 1000)
  expect(isGenuine(signed(now), body, secret)).toBe(true)
  expect(isGenuine(signed(now, 'other'), body, secret)).toBe(false)
  expect(isGenuine(signed(now - 600), body, secret)).toBe(false)
  expect(isGenuine(signed(now), body, 'whsec_b3RoZXI=')).toBe(false)
  expect(isGenuine({}, body, secret)).toBe(false)
})
