import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'

const WORKER_BUDGET_BYTES = 120 * 1024

// `wrangler deploy --dry-run --outdir dist/worker` has bundled it, just as it would be sent.
const worker = await readFile('dist/worker/worker.js')
const gzip = gzipSync(worker, { level: 9 }).length
process.stdout.write(`Worker: ${worker.length} bytes, ${gzip} gzip, budget ${WORKER_BUDGET_BYTES}\n`)
if (gzip > WORKER_BUDGET_BYTES) process.exit(1)
