import { Trouble, type Run } from '../runner.ts'
import type { Environment } from './environment.ts'
import { hintFor, madeUp, missingHalf, REQUIRED, WANTED, whyNot } from './settings.ts'
import type { Deployment } from './steps.ts'

interface Settled {
  /** Values for names that Cloudflare does not have yet. */
  entered: Record<string, string>
  told: string
}

/** Sees which settings are missing by name, and asks for them. Values that are there already cannot be read, and are left. */
export async function settleSecrets({ environment, run, ask, given }: Deployment): Promise<Settled> {
  const set = await secretsOf(run, environment)
  const there = [...set, ...Object.keys(environment.vars)]
  const missing = REQUIRED.filter((name) => !there.includes(name))
  const wanted = set.length === 0 ? WANTED.filter((name) => !there.includes(name)) : []
  const entered: Record<string, string> = {}
  for (const name of [...missing, ...wanted]) {
    const value = given[name] ?? ((await ask(name, hintFor(name))) || madeUp(name))
    if (value === undefined || value === '') continue
    const trouble = whyNot(environment.name, name, value)
    if (trouble !== undefined) throw new Trouble(`${trouble}.`)
    entered[name] = value
  }
  const still = missing.filter((name) => !(name in entered))
  const half = missingHalf([...there, ...Object.keys(entered)])
  if (half !== undefined) still.push(half)
  if (still.length > 0)
    throw new Trouble(
      [
        `Missing: ${still.join(', ')}. Run this at a terminal, set them as variables of this command, or one by one:`,
        ...still.map((name) => `  wrangler secret put ${name} --env ${environment.name}   ${hintFor(name)}`),
      ].join('\n   '),
    )
  const names = Object.keys(entered)
  return { entered, told: names.length === 0 ? 'all there' : `new: ${names.join(', ')}` }
}

/** Names only. A Worker that does not exist yet has none. */
async function secretsOf(run: Run, { name, file }: Environment): Promise<string[]> {
  const { code, out, err } = await run('wrangler', ['secret', 'list', '--env', name, '--config', file])
  if (code !== 0 && /does ?n.t exist|does not exist|not found|10007/i.test(out + err)) return []
  if (code !== 0) throw new Trouble(`Listing secrets failed:\n${(out + err).trim().slice(-2000)}`)
  return (JSON.parse(out.slice(out.indexOf('['))) as { name: string }[]).map((secret) => secret.name)
}
