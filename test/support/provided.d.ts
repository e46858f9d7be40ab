import 'vitest'

declare module 'vitest' {
  /** What the global set-up hands to tests in workerd. */
  interface ProvidedContext {
    sandboxOrigin: string
    shopVars: Record<string, string>
    migrations: { name: string; queries: string[] }[]
  }
}
