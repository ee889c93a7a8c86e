/**
 * RC4, which old workbooks are encrypted with and which current OpenSSL no longer offers. Not for protecting anything.
 *
 * @returns a function that gives the next bytes of the key stream, one at a time
 */
export function rc4(key: Uint8Array): () => number {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index)
  const swap = (one: number, other: number) => {
    const kept = state[one] ?? 0
    state[one] = state[other] ?? 0
    state[other] = kept
  }
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 255
    swap(at, other)
  }
  let at = 0
  let other = 0
  return () => {
    at = (at + 1) & 255
    other = (other + (state[at] ?? 0)) & 255
    swap(at, other)
    return state[((state[at] ?? 0) + (state[other] ?? 0)) & 255] ?? 0
  }
}
