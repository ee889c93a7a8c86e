import { promisify } from 'node:util'
import { crc32, inflateRaw, inflateRawSync } from 'node:zlib'
import { AppError } from '../../../shared/errors.ts'
import { zipFaults } from '../../../shared/locale/zh/reading.ts'
import type { PackedPart } from './zip-records.ts'

/**
 * Limits of an honest workbook. 400 MB an entry: above 512 MB the reader's strings overflow and it returns an empty
 * sheet without a word.
 */
const limits = {
  entries: 4000,
  entryBytes: 400_000_000,
  totalBytes: 800_000_000,
  ratio: 1200,
  ratioGrace: 4_000_000,
}

interface Entry {
  readonly name: string
  readonly rawName: Uint8Array
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

const damaged = (where: string) => new AppError('file-damaged', { where })
const dangerous = (where: string) => new AppError('file-dangerous', { where })

function findDirectory(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 65535)
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    return { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) }
  }
  throw damaged(zipFaults.noEnd)
}

function readDirectory(bytes: Uint8Array, view: DataView): Entry[] {
  const directory = findDirectory(view)
  if (directory.count > limits.entries) throw dangerous(zipFaults.manyEntries(directory.count))
  const entries: Entry[] = []
  let at = directory.offset
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw damaged(zipFaults.noDirectory)
    const nameLength = view.getUint16(at + 28, true)
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength)
    const name = new TextDecoder().decode(rawName).replaceAll('\\', '/')
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new AppError('file-encrypted')
    entries.push({
      name,
      rawName,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function checkSizes(entries: readonly Entry[]): void {
  let total = 0
  const names = new Set<string>()
  for (const entry of entries) {
    total += entry.size
    if (entry.size > limits.entryBytes || total > limits.totalBytes)
      throw dangerous(zipFaults.tooLarge(limits.entryBytes / 1e6))
    if (entry.size > limits.ratioGrace && entry.size > entry.packed * limits.ratio)
      throw dangerous(zipFaults.ratio)
    if (names.has(entry.name)) throw dangerous(zipFaults.twice(entry.name))
    if (entry.name.split('/').includes('..')) throw dangerous(zipFaults.badName(entry.name))
    names.add(entry.name)
  }
}

const inflateBeside = promisify<Uint8Array, object, Uint8Array>(inflateRaw)

/**
 * What is really inflated is limited to what the directory declares, so a lie in either place is caught.
 * One piece of the declared size, and a little more so that the end is seen without a second one.
 */
const inflateLimits = ({ size }: Entry) => ({ maxOutputLength: Math.max(size, 1), chunkSize: size + 64 })

/** The entry's bytes as they lie in the package. */
function packedBytes(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) {
    throw damaged(zipFaults.incomplete(entry.name))
  }
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) throw damaged(zipFaults.incomplete(entry.name))
  if (entry.method !== 0 && entry.method !== 8) throw damaged(zipFaults.method(entry.name))
  return packed
}

function checked(content: Uint8Array, entry: Entry): Uint8Array {
  if (content.length !== entry.size || crc32(content) !== entry.crc)
    throw damaged(zipFaults.checksum(entry.name))
  return content
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const packed = packedBytes(bytes, view, entry)
  if (entry.method === 0) return checked(packed, entry)
  let content: Uint8Array
  try {
    content = inflateRawSync(packed, inflateLimits(entry))
  } catch {
    throw damaged(zipFaults.checksum(entry.name))
  }
  return checked(content, entry)
}

/** The same, on another thread. */
async function unpackBeside(bytes: Uint8Array, view: DataView, entry: Entry): Promise<Uint8Array> {
  const packed = packedBytes(bytes, view, entry)
  if (entry.method === 0) return checked(packed, entry)
  const content = await inflateBeside(packed, inflateLimits(entry)).catch(() => {
    throw damaged(zipFaults.checksum(entry.name))
  })
  return checked(content, entry)
}

/** Entries that are still being inflated, by name; whoever reads the package waits for every one of them. */
export type LateEntries = Map<string, Promise<Uint8Array>>

/** Waits for a late entry, if it is one, and puts it where the others are. */
export async function takeLate(
  late: LateEntries,
  name: string,
  entries: Map<string, Uint8Array>,
): Promise<void> {
  const content = late.get(name)
  if (!content) return
  // Nothing else may hold it: it is large, and whoever reads it lets it go.
  late.delete(name)
  entries.set(name, await content)
}

/** From this size on an entry is worth a thread of its own. */
const longEntry = 4_000_000

/** The long tables of a workbook: everything else is needed before they are. */
const isLong = ({ name, size }: Entry) => size >= longEntry && /(^|\/)worksheets\/[^/]+\.xml$/i.test(name)

/**
 * The gate every zip-based workbook passes before any reader sees it: directory, entry count, real inflated sizes, ratio
 * and checksum of each entry. A spreadsheet reader itself checks none of these and turns a flipped bit into a wrong value.
 *
 * @param late is given long tables, which pass the gate while others are read already; without it they are no exception
 * @returns the inflated entries by name, folders left out
 * @throws AppError file-damaged, file-dangerous or file-encrypted, without the file's name: the caller knows it
 */
export function passZipGate(bytes: Uint8Array, late?: LateEntries): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = readDirectory(bytes, view)
  checkSizes(directory)
  const entries = new Map<string, Uint8Array>()
  const begin = (entry: Entry) => {
    const content = unpackBeside(bytes, view, entry)
    // Whoever waits for it hears of it; before, nobody has to.
    content.catch(() => {})
    late?.set(entry.name, content)
  }
  const files = directory.filter(({ name }) => !name.endsWith('/'))
  for (const entry of files) if (late && isLong(entry)) begin(entry)
  for (const entry of files) if (!late?.has(entry.name)) entries.set(entry.name, unpack(bytes, view, entry))
  return entries
}

/**
 * The entries of a package that has passed the gate, as they lie in it: for copying them into another one.
 * @returns name as the gate gives it → what its records say, and its bytes, still packed; folders too
 */
export function packedEntries(bytes: Uint8Array): ReadonlyMap<string, PackedPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Map(
    readDirectory(bytes, view).map((entry): [string, PackedPart] => {
      const packed = packedBytes(bytes, view, entry)
      const { rawName, crc, size } = entry
      const method = entry.method === 8 ? 8 : 0
      return [entry.name, { name: rawName, method, crc, size, packedSize: packed.length, packed }]
    }),
  )
}
