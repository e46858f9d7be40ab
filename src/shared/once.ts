/** Made when first asked for, and kept: what a Worker makes while it is loaded is paid for by every cold start. */
export function once<Thing extends object>(make: () => Thing): () => Thing {
  let made: Thing | undefined
  return () => (made ??= make())
}
