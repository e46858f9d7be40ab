import { build } from 'esbuild'

/** The client for other people's programs: one small file without anything else's. Its types are its source's. */
export async function bundleClient(folder: string): Promise<void> {
  await build({
    entryPoints: ['src/client/client.ts'],
    outfile: `${folder}/client.js`,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
  })
}
