// npm run images: draws static/*.png and favicon.ico anew from src/pages/images; they are committed.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startChromium } from '../support/browser.ts'
import { ROOT } from '../support/wrangler.ts'

const IMAGES = [
  { file: 'og.png', from: 'src/pages/images/og.svg', width: 1200, height: 630 },
  // Phones cut their own shape out of it.
  { file: 'apple-touch-icon.png', from: 'src/pages/images/icon.svg', width: 180, height: 180 },
  { file: 'favicon.ico', from: 'static/favicon.svg', width: 32, height: 32 },
]

const browser = await startChromium()
try {
  const page = await browser.newPage()
  for (const { file, from, width, height } of IMAGES) {
    await page.setViewportSize({ width, height })
    const svg = await readFile(join(ROOT, from), 'utf8')
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`)
    const png = await page.screenshot({ omitBackground: true })
    await writeFile(join(ROOT, 'static', file), file.endsWith('.ico') ? asIcon(png, width) : png)
    console.log(`static/${file}`)
  }
} finally {
  await browser.close()
}

/** One picture, as PNG. @see https://en.wikipedia.org/wiki/ICO_(file_format) */
function asIcon(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(size, 6)
  head.writeUInt8(size, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, png])
}
