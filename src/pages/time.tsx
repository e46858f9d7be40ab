import { en as t } from './messages/en.ts'

/** UTC here; the script shows it in the buyer's own time zone. */
export const Time = (p: { iso: string }) => <time datetime={p.iso}>{t.time(p.iso)}</time>
