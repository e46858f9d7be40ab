import type { Texts } from './texts.ts'

/** UTC here; the script shows it in the buyer's own time zone. */
export const Time = (p: { t: Texts; iso: string }) => <time datetime={p.iso}>{p.t.time(p.iso)}</time>
