import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { bundleAssets } from './assets.ts'
import { headersFile } from './headers-file.ts'
import { renderPages } from './render-pages.ts'
import { bundleStripe } from './stripe-sdk.ts'
import { firstVisit } from './weigh.ts'
import { bundleWidget, describeWidget } from './widget.ts'

const OUT = 'dist/assets'

async function build() {
  await mkdir(`${OUT}/a`, { recursive: true })
  const manifest = await bundleAssets(`${OUT}/a`)
  await writeFile('dist/manifest.json', JSON.stringify(manifest))
  const widget = await bundleWidget(OUT)
  await bundleStripe('dist/stripe.js')
  await cp('static', OUT, { recursive: true })
  const pages = await renderPages('migrations')
  for (const [file, html] of Object.entries(pages)) await writeFile(`${OUT}/${file}`, html)
  await writeFile(`${OUT}/_headers`, headersFile())
  await sweep([...Object.values(manifest), ...Object.keys(pages).map((file) => `/${file}`)])
  console.log(await firstVisit(OUT, ['/index.html', manifest.style, manifest.checkout, '/favicon.svg']))
  console.log(describeWidget(widget))
}

/** What an earlier build left goes last, so that a shop running on `dist` never misses a file it links to. */
async function sweep(built: readonly (string | undefined)[]) {
  for (const file of await readdir(`${OUT}/a`))
    if (!built.includes(`/a/${file}`)) await rm(`${OUT}/a/${file}`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build()
