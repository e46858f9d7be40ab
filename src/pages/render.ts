import type { JSX } from 'hono/jsx/jsx-runtime'

/** Pages are synchronous, so the element is its HTML. */
export const render = (page: JSX.Element): string => `<!doctype html>${page.toString()}`
