import { build } from 'esbuild'

/** A Worker of the bench, bundled as wrangler does it. The shop itself is taken as wrangler made it. */
export async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: !process.env['NAMES'],
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    external: ['cloudflare:*'],
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}
