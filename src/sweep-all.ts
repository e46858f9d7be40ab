import { errorKind, type Fields, type Log } from './shared/log.ts'

/** Runs every broom; one that breaks keeps none of the others. Writes one log line. */
export async function sweepAll(
  brooms: Record<string, () => Promise<number | undefined>>,
  log: Log,
): Promise<void> {
  const fields: Fields = {}
  for (const [name, broom] of Object.entries(brooms)) {
    try {
      fields[name] = await broom()
    } catch (error) {
      log('error', 'sweep.failed', { alert: true, broom: name, error: errorKind(error) })
    }
  }
  log('info', 'sweep', fields)
}
