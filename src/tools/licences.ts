import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

/** What may go into the Worker, and be sent to buyers. */
const SHIPPED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0']
/** What builds and tests may be under besides: none of it leaves this machine. */
const AT_HOME = [...SHIPPED, 'MPL-2.0', 'LGPL-3.0-or-later', 'BlueOak-1.0.0', 'CC0-1.0', 'PSF-2.0']

export interface Licensed {
  name: string
  version: string
  licence: string
  shipped: boolean
  allowed: boolean
}

type Lock = { packages: Record<string, { version?: string; license?: string; dev?: boolean }> }

/** Every package the lock file names, with the licence it says it is under. `A OR B` needs one that is allowed, `A AND B` both. */
export const licencesIn = ({ packages }: Lock): Licensed[] =>
  Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license: licence = 'none', dev = false }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence,
      shipped: !dev,
      allowed: isAllowed(licence, dev ? AT_HOME : SHIPPED),
    }))

const isAllowed = (licence: string, allowed: readonly string[]): boolean =>
  licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.includes(one.trim())))

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const all = licencesIn(JSON.parse(await readFile('package-lock.json', 'utf8')) as Lock)
  for (const { name, version, licence, shipped, allowed } of all)
    process.stdout.write(
      `${allowed ? ' ' : '!'} ${shipped ? 'shipped' : 'at home'}  ${licence.padEnd(28)} ${name} ${version}\n`,
    )
  process.exit(all.every(({ allowed }) => allowed) ? 0 : 1)
}
