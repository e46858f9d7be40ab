/** One line or group of bars. */
export interface Series {
  name: string
  values: number[]
}

export interface Plot {
  title: string
  /** What is counted upwards. */
  unit: string
  labels: string[]
  series: Series[]
  /** A line to compare with, such as a budget. */
  limit?: { name: string; value: number }
}

const [WIDTH, HEIGHT] = [640, 300]
const EDGE = { left: 64, right: 16, top: 56, bottom: 44 }

/** Told apart in either theme, and in grey by their order. */
const COLOURS = ['#2f6fd6', '#d18b00', '#3a9a5b']

/** Bars with axes and names, legible on light and on dark: text takes the colour of its surroundings. */
export function barPlot({ title, unit, labels, series, limit }: Plot): string {
  const most = Math.max(...series.flatMap(({ values }) => values), limit?.value ?? 0) || 1
  const step = niceStep(most / 4)
  const top = Math.ceil(most / step) * step
  const y = (value: number) => HEIGHT - EDGE.bottom - (value / top) * (HEIGHT - EDGE.top - EDGE.bottom)
  const group = (WIDTH - EDGE.left - EDGE.right) / labels.length
  const bar = Math.min(48, (group * 0.8) / series.length)
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step)
  const parts = [
    text(EDGE.left, 18, title, 'class="title"'),
    text(EDGE.left, 36, unit, 'class="quiet"'),
    ...ticks.flatMap((tick) => [
      `<line x1="${EDGE.left}" x2="${WIDTH - EDGE.right}" y1="${y(tick)}" y2="${y(tick)}" class="rule"/>`,
      text(EDGE.left - 8, y(tick) + 4, Number(tick.toFixed(3)).toLocaleString('en'), 'text-anchor="end"'),
    ]),
    ...labels.map((label, i) =>
      text(EDGE.left + group * (i + 0.5), HEIGHT - 22, label, 'text-anchor="middle"'),
    ),
    ...series.flatMap(({ values }, s) =>
      values.map((value, i) => {
        const x = EDGE.left + group * (i + 0.5) + (s - series.length / 2) * bar
        return `<rect x="${x.toFixed(1)}" y="${y(value).toFixed(1)}" width="${(bar - 2).toFixed(1)}" height="${(y(0) - y(value)).toFixed(1)}" fill="${COLOURS[s]}"/>`
      }),
    ),
    ...(series.length > 1 ? series.map(({ name }, s) => legend(name, s)) : []),
    ...(limit
      ? [
          `<line x1="${EDGE.left}" x2="${WIDTH - EDGE.right}" y1="${y(limit.value)}" y2="${y(limit.value)}" class="limit"/>`,
          text(WIDTH - EDGE.right, y(limit.value) - 5, limit.name, 'text-anchor="end"'),
        ]
      : []),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(title)}">
<style>${STYLE}</style>
${parts.join('\n')}
</svg>
`
}

const STYLE = `text{font:12px system-ui,sans-serif;fill:#24292f}.title{font-size:15px;font-weight:600}.quiet{opacity:.7}
.rule{stroke:#8b949e;stroke-opacity:.35}.limit{stroke:#c93c37;stroke-width:2;stroke-dasharray:6 4}
@media(prefers-color-scheme:dark){text{fill:#e6edf3}.limit{stroke:#ff7b72}}`

function legend(name: string, s: number): string {
  const x = WIDTH - EDGE.right - 290 + s * 100
  return `<rect x="${x}" y="28" width="10" height="10" fill="${COLOURS[s]}"/>${text(x + 15, 37, name)}`
}

const text = (x: number, y: number, words: string, more = '') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${escaped(words)}</text>`

const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** 1, 2 or 5 of some power of ten. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  return power * ([1, 2, 5].find((digit) => digit * power >= rough) ?? 10)
}
