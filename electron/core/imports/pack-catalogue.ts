import { deserialize, serialize } from 'node:v8'
import type { Catalogue } from '../../../shared/model/catalogue.ts'

/** A catalogue on its way to a process: bytes, which travel as they are and need not be unpacked by one that knows it. */
export interface PackedCatalogue {
  readonly bytes: Uint8Array
  /** Names this state of the catalogue. */
  readonly hash: string
}

const packedBefore = new WeakMap<Catalogue, PackedCatalogue>()

/** Packs a catalogue; once for each catalogue object. */
export function packCatalogue(catalogue: Catalogue, hash: string): PackedCatalogue {
  const known = packedBefore.get(catalogue)
  if (known) return known
  const packed = { bytes: serialize(catalogue), hash }
  packedBefore.set(catalogue, packed)
  return packed
}

export function unpackCatalogue({ bytes }: PackedCatalogue): Catalogue {
  return deserialize(bytes) as Catalogue
}
