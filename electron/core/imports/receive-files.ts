import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import type { Answer, Answered, ReadingMemory } from '../../../shared/model/mapping.ts'
import { entryKinds } from '../../../shared/rules/mapping/hints-from-memory.ts'
import { findTarget } from '../../../shared/rules/mapping/mapping-targets.ts'
import { type Core, requireLibrary } from '../core.ts'
import { packOriginal, sha256 } from '../db/tables/original-file.ts'
import { handOverBytes } from '../jobs/hand-over-bytes.ts'
import type { Library } from '../library.ts'
import { acceptReturn } from './accept-return.ts'
import { type Arrival, type OpenedFile, type Refused, refuseFile } from './arrival.ts'
import { packCatalogue } from './pack-catalogue.ts'
import type { RecordStage } from './stage-records.ts'

export interface ImportOrder {
  readonly period: string
  readonly files: readonly string[]
  readonly unit: string | null
  readonly dryRun: boolean
  readonly allOrNothing: boolean
  readonly answers: readonly Answer[]
  /** File id → password. */
  readonly passwords: Readonly<Record<string, string>>
  /** Whether the report is to show the records. */
  readonly records: boolean
}

function atHand(id: string, file: string, bytes: Uint8Array): OpenedFile {
  let hash: string | undefined
  let packed: Uint8Array | undefined
  return {
    ...{ id, file, bytes },
    get sha256() {
      hash ??= sha256(bytes)
      return hash
    },
    get packed() {
      packed ??= packOriginal(bytes)
      return packed
    },
  }
}

/** Opens a file by its id. */
export async function openFile(core: Core, id: string): Promise<OpenedFile | Refused> {
  const file = core.files.nameOf(id)
  try {
    const { bytes } = await core.files.open(id)
    return atHand(id, file, bytes)
  } catch (error) {
    return refuseFile({ id, file, sha256: null }, error)
  }
}

/** True where the answer names something that exists, or sets the name aside. */
function isKnown({ question, key }: Answered, library: Library): boolean {
  const { kind, list } = question
  if (question.candidates.some((candidate) => candidate.key === key)) return true
  if (key === null) return kind === 'column' || kind === 'entry'
  switch (kind) {
    case 'unit':
      return library.index.sender(key) !== null
    case 'column':
      return (
        list !== null && findTarget('column', `${list}.${key}`, library.catalogue)?.key === `${list}.${key}`
      )
    case 'entry': {
      const entryKind = list === null ? undefined : entryKinds[list]
      return entryKind !== undefined && findTarget(entryKind, key, library.catalogue)?.key === key
    }
    default:
      return false
  }
}

/**
 * Reads a file in a process of its own and decides whether it may be stored.
 *
 * @param memory what reading relies on: the library's own, or that and what was just learned from other files
 * @param room where large files and their records wait
 */
export async function understandFile(
  core: Core,
  opened: OpenedFile,
  order: ImportOrder,
  memory: ReadingMemory,
  room: { readonly folder: string; readonly stage: RecordStage },
  signal: AbortSignal | undefined,
): Promise<Arrival> {
  const library = requireLibrary(core)
  const catalogue = packCatalogue(library.catalogue, library.catalogueHash)
  const { period } = order
  const { id, file, bytes } = opened
  const unit = order.unit === null ? null : library.sender(order.unit).id
  const password = Object.hasOwn(order.passwords, id) ? order.passwords[id] : undefined
  const paper = join(room.folder, randomUUID())
  const recordFile = `${paper}.records`
  const answers = order.answers.filter((answer) => answer.file === opened.sha256 || answer.file === id)
  // What is remembered of names is told by the rows it was used for.
  const shown = order.records || memory.aliases.length > 0 || answers.length > 0
  try {
    const reading = core.jobs.run(
      'read-return',
      {
        bytes: handOverBytes(bytes, paper),
        file,
        password,
        period,
        catalogue,
        memory,
        unit,
        answers,
        shown,
        recordFile,
      },
      signal,
      (stretch) => room.stage.take(recordFile, stretch),
    )
    // While it is being read: what storing it will take.
    const { sha256: hash, packed } = opened
    const content = await reading
    const stray = content.answered.find((one) => !isKnown(one, library))
    if (stray) {
      const facts = { file, question: stray.question.id, key: stray.key ?? '' }
      throw new AppError('answer-unknown', facts)
    }
    const acceptance = acceptReturn(content, file, period, library)
    if ('error' in acceptance) return { id, file, sha256: hash, ...acceptance, content }
    return { id, file, bytes, sha256: hash, packed, unit: acceptance.unit, content }
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-damaged')
      core.options.log.info('file-damaged', { file, sha256: opened.sha256, cause: error.cause })
    return refuseFile(opened, error)
  }
}

/** Reads all files, the largest first, so that no process is left alone with it in the end; answers in their order. */
export async function receiveFiles(
  opened: readonly (OpenedFile | Refused)[],
  understand: (file: OpenedFile) => Promise<Arrival>,
  onArrival: (arrival: Arrival) => void,
): Promise<Arrival[]> {
  const weight = (index: number) => {
    const one = opened[index]
    return one && 'bytes' in one ? one.bytes.length : 0
  }
  const arrivals: Promise<Arrival>[] = []
  for (const index of [...opened.keys()].sort((a, b) => weight(b) - weight(a))) {
    const one = opened[index]
    if (!one) continue
    const arrival = 'error' in one ? Promise.resolve(one) : understand(one)
    arrivals[index] = arrival.then((done) => {
      onArrival(done)
      return done
    })
  }
  return Promise.all(arrivals)
}
