import type { TestProject } from 'vitest/node'
import { shopForBrowsers } from './shop-for-browsers.ts'

declare module 'vitest' {
  /** What the global set-up hands to tests in the browser. */
  interface ProvidedContext {
    place: { shop: string; sandbox: string }
  }
}

/** One shop for all files: each test mints its own buyers and orders, and puts right what it broke. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shop = await shopForBrowsers()
  project.provide('place', { shop: shop.origin, sandbox: shop.sandbox.origin })
  return () => shop.stop()
}
