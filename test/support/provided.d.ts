import 'vitest'

declare module 'vitest' {
  /** What the global set-up hands to tests in workerd. */
  interface ProvidedContext {
    /** Where a sandbox of one's own is asked for. */
    sandboxes: string
    migrations: { name: string; queries: string[] }[]
  }
}
