const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char)

const STYLE = `
:root { color-scheme: light; --ink: #1a1f36; --soft: #697386; --line: #e3e8ee; --go: #0a5fd9; --bad: #b3093c }
* { box-sizing: border-box }
body { margin: 0; background: #f6f8fa; color: var(--ink); font: 16px/1.5 system-ui, sans-serif }
main { max-width: 30rem; margin: 0 auto; padding: 2rem 1rem }
main.wide { max-width: 54rem }
.tag { display: inline-block; background: #ffde92; color: #6b4a00; border-radius: 4px; padding: 0 .5rem;
  font-size: .75rem; font-weight: 600; letter-spacing: .05em }
h1 { font-size: 1.1rem; margin: .75rem 0 }
h2 { font-size: 1rem; margin: 2rem 0 .5rem }
.card { background: #fff; border: 1px solid var(--line); border-radius: 12px; padding: 1.5rem;
  box-shadow: 0 4px 16px rgb(60 66 87 / 8%) }
.total { font-size: 2rem; font-weight: 650; margin: .25rem 0 1rem }
.row { display: flex; justify-content: space-between; gap: 1rem; color: var(--soft) }
label { display: block; margin: 1rem 0 .25rem; font-size: .9rem; font-weight: 550 }
input { width: 100%; padding: .6rem .7rem; border: 1px solid #c1c9d2; border-radius: 6px; font: inherit }
button { width: 100%; margin-top: .75rem; padding: .7rem; border-radius: 6px; font: inherit; font-weight: 600;
  border: 1px solid var(--line); background: #fff; color: var(--ink); cursor: pointer }
button.go { background: var(--go); border-color: var(--go); color: #fff; margin-top: 1.25rem }
:focus-visible { outline: 3px solid #9cc2ff; outline-offset: 1px }
[role=alert] { margin: 0 0 1rem; padding: .6rem .8rem; border-radius: 6px; background: #fdf2f4; color: var(--bad) }
a { color: var(--go) }
table { width: 100%; border-collapse: collapse; font-size: .9rem }
td, th { text-align: left; vertical-align: top; padding: .35rem .5rem .35rem 0; border-top: 1px solid var(--line) }
code { font-size: .85em; overflow-wrap: anywhere }`

/** `body` is HTML already; every text in it was escaped where it was put in. */
export const layout = (title: string, body: string, width: 'narrow' | 'wide' = 'narrow'): string =>
  `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escape(title)}</title><style>${STYLE}</style></head>
<body><main class="${width}"><span class="tag">SANDBOX</span><h1>${escape(title)}</h1>
${body}</main></body></html>`
