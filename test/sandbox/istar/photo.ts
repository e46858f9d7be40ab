import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import type { Answer } from '../http.ts'

const SIZE = 96

/** A plain avatar, a head and shoulders on a colour of the username's own. */
export function photoOf(username: string): Answer {
  const [red = 0, green = 0, blue = 0] = createHash('sha256').update(username).digest()
  const ground = [96 + red / 2, 96 + green / 2, 96 + blue / 2].map(Math.floor)
  const rows = Array.from({ length: SIZE }, (_, y) => [
    0,
    ...Array.from({ length: SIZE }, (__, x) => (isFigure(x, y) ? [255, 255, 255] : ground)).flat(),
  ])
  return {
    status: 200,
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=3600' },
    body: png(Buffer.from(rows.flat())),
  }
}

const isFigure = (x: number, y: number) =>
  Math.hypot(x - 48, y - 38) < 16 || Math.hypot((x - 48) / 1.1, y - 92) < 30

/** @see https://www.w3.org/TR/png-3/ : signature, IHDR, IDAT, IEND; 8-bit RGB, no filter. */
function png(pixels: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIZE, 0)
  header.writeUInt32BE(SIZE, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'ascii'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
