import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflate } from '@sparticuz/chromium'
import { chromium, type Browser } from 'playwright-core'
import { ROOT } from './wrangler.ts'

export interface Chromium {
  path: string
  /** What its process needs beside the environment at hand. */
  env: Record<string, string>
}

export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** `CHROME_PATH` where set, else Debian's, else the one that came from npm with its own libraries and a font. */
export async function findChromium(): Promise<Chromium> {
  const named = process.env['CHROME_PATH']
  if (named) return { path: named, env: {} }
  const debian = '/usr/bin/chromium'
  return existsSync(debian) ? { path: debian, env: {} } : unpackedChromium()
}

/** `without` are flags of playwright's own. */
export async function startChromium(
  flags: readonly string[] = [],
  without: readonly string[] = [],
): Promise<Browser> {
  const { path, env } = await findChromium()
  return chromium.launch({
    executablePath: path,
    args: [...CHROMIUM_FLAGS, ...flags],
    ignoreDefaultArgs: [...without],
    env: { ...process.env, ...env },
  })
}

const PACKED = join(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '../../bin')
const CACHE = join(ROOT, 'node_modules/.cache')

/**
 * The package itself unpacks nss and its kin on Amazon's machines only, so its parts are unpacked one by one here.
 * Beside the C library of the machine nothing else is needed.
 */
async function unpackedChromium(): Promise<Chromium> {
  const folder = join(CACHE, 'chromium')
  if (!existsSync(folder)) {
    await mkdir(CACHE, { recursive: true })
    const fresh = await mkdtemp(join(CACHE, 'unpacking-'))
    await unpackInto(fresh)
    // Whoever comes second finds the folder there and drops its own.
    await rename(fresh, folder).catch(() => rm(fresh, { recursive: true }))
  }
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

/** `inflate` has no parameter for where: it asks for the temporary folder when called. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  const unpacking = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((part) =>
    inflate(join(PACKED, part)),
  )
  if (before === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = before
  await Promise.all(unpacking)
  await writeFile(join(folder, 'fonts.conf'), FONTS)
}

/** The package's own list of folders knows Amazon's only. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`
