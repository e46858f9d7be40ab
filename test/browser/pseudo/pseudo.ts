// npm run pseudo [folder]: every page in a language that does not exist, long and accented, in both directions; fails
// where it can be scrolled sideways. Nothing of it is built into the shop. Pictures go into the folder, if one is named.
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build as bundle } from 'esbuild'
import type { Page } from 'playwright-core'
import { startChromium } from '../../support/browser.ts'
import { build, ROOT } from '../../support/wrangler.ts'
import type * as Pages from './pages.tsx'

const WIDTHS = [320, 390, 1280]
const ORIGIN = 'http://pseudo.test'

const TYPES: Record<string, string> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' }

await build()
const pages = await renderAll()
const folder = process.argv[2] && resolve(process.argv[2])
if (folder) await mkdir(folder, { recursive: true })
const browser = await startChromium()
let broken = 0
try {
  const page = await browser.newPage()
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const html = pages[pathname.slice(1)]
    if (html !== undefined) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    const asset = await readFile(join(ROOT, 'dist/assets', pathname)).catch(() => undefined)
    return asset
      ? route.fulfill({ body: asset, contentType: TYPES[pathname.split('.').at(-1) ?? ''] ?? '' })
      : route.abort()
  })
  for (const name of Object.keys(pages)) {
    await page.goto(`${ORIGIN}/${name}`)
    for (const dir of ['ltr', 'rtl']) {
      await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), dir)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 844 })
        const found = await wideOn(page)
        if (folder)
          await page.screenshot({ path: join(folder, `${name}.${width}.${dir}.png`), fullPage: true })
        if (found.length === 0) continue
        broken += 1
        console.log(`${name}, ${dir}, ${width} pixels: ${found.slice(0, 3).join(' | ')}`)
      }
    }
  }
} finally {
  await browser.close()
}
console.log(`${Object.keys(pages).length} pages, ${WIDTHS.length} widths, 2 directions: ${broken} broken`)
if (broken > 0) process.exitCode = 1

/** What sticks out of the page, or is cut off inside its own box. */
function wideOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    const sticksOut = root.scrollWidth > root.clientWidth
    return Array.from(document.querySelectorAll<HTMLElement>('body *')).flatMap((element) => {
      const { left, right, width } = element.getBoundingClientRect()
      const hidden = element.closest('.hidden, .skip, details > ul, svg') !== null || width === 0
      const out = sticksOut && (left < -1 || right > root.clientWidth + 1)
      const cut =
        /^(BUTTON|A|LABEL|H1|H2|SUMMARY)$/.test(element.tagName) &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 0
      return !hidden && (out || cut)
        ? [
            `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.trim().slice(0, 40)}`,
          ]
        : []
    })
  })
}

async function renderAll(): Promise<Record<string, string>> {
  const outfile = join(ROOT, `dist/pseudo.${process.pid}.mjs`)
  await bundle({
    entryPoints: [join(ROOT, 'test/browser/pseudo/pages.tsx')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    outfile,
  })
  try {
    return ((await import(pathToFileURL(outfile).href)) as typeof Pages).pages
  } finally {
    await rm(outfile)
  }
}
