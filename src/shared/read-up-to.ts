/** A body of at most so many bytes; `undefined` as soon as there are more, and no further is read. */
export async function bytesUpTo(
  body: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<Blob | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > most) return undefined
    chunks.push(chunk)
  }
  return new Blob(chunks)
}
