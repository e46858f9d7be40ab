import { parseArgs } from 'node:util'
import { onAllCores } from './threads.ts'
import { UNFIT } from './variant.ts'
import { VARIANTS } from './variants.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10000' },
    /** A variant is caught beyond doubt once this many seeds have failed. */
    enough: { type: 'string', default: '10' },
    only: { type: 'string' },
  },
})

const wanted = VARIANTS.filter(({ name }) => values.only === undefined || name === values.only)
const missed: string[] = []
const startedAt = performance.now()

await onAllCores(
  wanted.map(({ name }) => ({
    from: 1,
    to: 1 + Number(values.seeds),
    variant: name,
    enough: Number(values.enough),
  })),
  ({ seeds, broken }, { variant = '' }) => {
    const caught = broken.filter(({ invariant }) => invariant !== UNFIT)
    const invariants = [...new Set(caught.map(({ invariant }) => invariant))].toSorted().join(' ')
    const unfit = broken.find(({ invariant }) => invariant === UNFIT)
    if (caught.length === 0 || unfit) missed.push(variant)
    const without = VARIANTS.find(({ name }) => name === variant)?.without ?? ''
    const verdict = unfit ? `does not work: ${unfit.what}` : caught.length === 0 ? 'NOT CAUGHT' : invariants
    console.log(
      `${variant.padEnd(28)} ${String(caught.length).padStart(4)} of ${String(seeds).padStart(5)} seeds  ${verdict.padEnd(14)} without ${without}`,
    )
    return true
  },
)

const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
console.log(`${wanted.length - missed.length} of ${wanted.length} caught, ${seconds} s`)
if (missed.length > 0) console.error(`not caught: ${missed.join(', ')}`)
process.exitCode = missed.length === 0 ? 0 : 1
