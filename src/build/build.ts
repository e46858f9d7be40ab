import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { openApiDocument } from '../openapi/document.ts'
import { bundleAssets } from './assets.ts'
import { bundleClient } from './bundle-client.ts'
import { headersFile } from './headers-file.ts'
import { bundleDrizzle, bundleHono, bundleStripe } from './libraries.ts'
import { redirectsFile } from './redirects-file.ts'
import { renderPages } from './render-pages.ts'
import { robotsFile } from './robots.ts'
import { securityFile } from './security-file.ts'
import { firstVisit } from './weigh.ts'
import { bundleWidget, describeWidget } from './widget.ts'
import { writeMessages } from './write-messages.ts'

const OUT = 'dist/assets'
const VERSION = '0.1.0'

/** Of the sandbox, where `--origin` names no other. */
const SANDBOX_ORIGIN = 'http://localhost:8787'

/** `origin` is what the static pages say their address is: search engines want whole ones. */
async function build(origin: string) {
  await mkdir(`${OUT}/a`, { recursive: true })
  const widget = await bundleWidget(OUT)
  const { latest, pinned, integrity } = widget
  const manifest = {
    ...(await bundleAssets(`${OUT}/a`)),
    widget: { latest, pinned, integrity },
    texts: await writeMessages(`${OUT}/a`),
    origin,
  }
  await writeFile('dist/manifest.json', JSON.stringify(manifest))
  await Promise.all([
    bundleStripe('dist/libraries'),
    bundleDrizzle('dist/libraries'),
    bundleHono('dist/libraries'),
    bundleClient('dist'),
  ])
  await cp('static', OUT, { recursive: true })
  const api = openApiDocument(VERSION)
  const files = {
    ...(await renderPages(origin, 'migrations', api)),
    'robots.txt': robotsFile(origin),
    '.well-known/security.txt': securityFile(origin, new Date()),
    _headers: headersFile(),
    'openapi.json': JSON.stringify(api),
    _redirects: redirectsFile(),
  }
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(`${OUT}/${file}`), { recursive: true })
    await writeFile(`${OUT}/${file}`, content)
  }
  const others = Object.values(manifest).flatMap((path) => (typeof path === 'string' ? [path.slice(1)] : []))
  await sweep([...Object.keys(files), ...others, ...(await readdir('static')), 'widget'])
  console.log(await firstVisit(OUT, ['/index.html', manifest.style, manifest.checkout, '/favicon.svg']))
  console.log(describeWidget(widget))
}

/** What an earlier build left goes last, so that a shop running on `dist` never misses a file it links to. */
async function sweep(kept: readonly string[]) {
  const found = await readdir(OUT, { recursive: true, withFileTypes: true })
  for (const entry of found.filter((entry) => entry.isFile())) {
    const path = `${entry.parentPath}/${entry.name}`
    const file = path.slice(OUT.length + 1)
    if (!kept.some((name) => file === name || file.startsWith(`${name}/`))) await rm(path)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { origin: { type: 'string', default: SANDBOX_ORIGIN } } })
  await build(new URL(values.origin).origin)
}
