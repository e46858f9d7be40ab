import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a script of this folder says, and its exit code if it is not 0. */
export const run = (script: string, ...args: string[]): Promise<string> =>
  new Promise((resolve) => {
    const path = fileURLToPath(new URL(script, import.meta.url).href)
    execFile(process.execPath, [path, ...args], { maxBuffer: 2 ** 24 }, (error, out, trouble) =>
      resolve(`${out}${trouble}${error ? `exit code ${error.code}` : ''}`),
    )
  })
