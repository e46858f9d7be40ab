// npm run bench: one table of what the shop weighs, costs and can take, into docs/performance.md with plots. Loopback only.
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { modelCost } from './parts/cost.ts'
import { measurePages } from './parts/pages.ts'
import { measurePurchase } from './parts/purchase.ts'
import { measureScale, SIZES } from './parts/scale.ts'
import { measureStartup } from './parts/startup.ts'
import { measureThroughput } from './parts/throughput.ts'
import { startRecorder } from './rig/recorder.ts'
import { startStandIn } from './rig/stand-in.ts'
import { barPlot, type Plot } from './rig/svg.ts'
import { printed, type Section } from './rig/table.ts'

const DOCUMENT = 'docs/performance.md'
const PLOTS = 'docs/performance'

const begun = performance.now()
const say = (what: string) =>
  console.error(`${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${what}`)

const standIn = await startStandIn()
say('one purchase, counted')
const recorder = await startRecorder(standIn)
const purchase = await measurePurchase(recorder)
await recorder.stop()
say('requests a second')
const throughput = await measureThroughput(standIn, purchase)
say('a million orders')
const scale = await measureScale(standIn)
say('start-up')
const startup = await measureStartup()
await standIn.close()
say('pages')
const pages = await measurePages()
say('done')

const sections = [
  throughput.section,
  purchase.section,
  scale.section,
  startup.section,
  ...pages.sections,
  modelCost(purchase, throughput),
]
const kinds = Object.keys(throughput.medians)
const plots: Record<string, Plot> = {
  cpu: {
    title: 'CPU a request',
    unit: 'milliseconds, D1 included',
    labels: kinds,
    series: ['shop', 'floor', 'Express'].map((name) => ({
      name,
      values: kinds.map((kind) => throughput.medians[kind]?.[name]?.cpuMs ?? 0),
    })),
  },
  rows: {
    title: 'Rows read a call, by orders stored',
    unit: 'rows',
    labels: ['create-order', 'webhook', 'status', 'quote', 'sweep'],
    series: SIZES.map((size, i) => ({
      name: size.toLocaleString('en'),
      values: ['create-order', 'webhook', 'status', 'quote', 'sweep'].map(
        (call) => scale.costs[call]?.[i]?.rows ?? 0,
      ),
    })),
  },
  'first-visit': {
    title: 'First visit of the start page',
    unit: 'bytes over the wire',
    labels: pages.firstVisits.map(({ locale }) => locale),
    series: [{ name: 'bytes', values: pages.firstVisits.map(({ bytes }) => bytes) }],
    limit: { name: 'budget', value: pages.limit },
  },
}

await mkdir(PLOTS, { recursive: true })
for (const [name, plot] of Object.entries(plots)) await writeFile(`${PLOTS}/${name}.svg`, barPlot(plot))
await writeFile(DOCUMENT, page(sections))
console.log(sections.map(printed).join('\n'))
process.exit(0)

function page(all: readonly Section[]): string {
  const processors = cpus()
  const machine = `${processors.length} × ${processors[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`
  const images = Object.entries(plots).map(([name, { title }]) => `![${title}](performance/${name}.svg)`)
  return [
    '# Performance',
    '',
    `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, ${machine}. Everything ran on this one machine, over loopback.`,
    'Counts and bytes are the same everywhere and held by tests (`test/worker/budgets.test.ts`, `test/browser/weight.test.ts`,',
    '`npm run size`); times are only worth comparing with each other.',
    '',
    images.join('\n\n'),
    '',
    ...all.map(printed),
  ].join('\n')
}
