import type { Progress } from '../../../shared/contract/base.ts'
import type { ImportedFile, ImportReport } from '../../../shared/contract/imports.ts'
import { AppError } from '../../../shared/errors.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { Core } from '../core.ts'
import { requireLibrary } from '../core.ts'
import { sha256 } from '../db/tables/original-file.ts'
import type { Library } from '../library.ts'
import { acceptReturn } from './accept-return.ts'
import type { ReturnContent } from './read-return-file.ts'
import { storeReturn } from './store-return.ts'

export interface ImportOrder {
  readonly period: string
  readonly files: readonly string[]
  readonly unit: string | null
  readonly dryRun: boolean
  readonly allOrNothing: boolean
  /** By file id. */
  readonly passwords: Readonly<Record<string, string>>
}

interface Refused {
  readonly file: string
  readonly sha256: string | null
  readonly error: AppError
  readonly needsMapping: boolean
  /** As much of its account as was understood. */
  readonly sheets: ReturnContent['sheets']
  readonly notices: ReturnContent['notices']
}

interface Accepted {
  readonly file: string
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly unit: string
  readonly content: ReturnContent
}

type Arrival = Refused | Accepted

const isRefused = (arrival: Arrival): arrival is Refused => 'error' in arrival

interface Opened {
  readonly id: string
  readonly file: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

function refuse(file: string, sha256: string | null, error: unknown): Refused {
  if (!(error instanceof AppError) || error.code === 'cancelled') throw error
  return { file, sha256, error, needsMapping: false, sheets: [], notices: [] }
}

async function openFile(core: Core, id: string): Promise<Opened | Refused> {
  const file = core.files.nameOf(id)
  try {
    const { bytes } = await core.files.open(id)
    return { id, file, bytes, sha256: sha256(bytes) }
  } catch (error) {
    return refuse(file, null, error)
  }
}

async function understand(
  core: Core,
  opened: Opened,
  order: ImportOrder,
  signal: AbortSignal | undefined,
): Promise<Arrival> {
  const library = requireLibrary(core)
  const { catalogue, catalogueHash } = library
  const { period } = order
  const { id, file, bytes, sha256: hash } = opened
  const password = Object.hasOwn(order.passwords, id) ? order.passwords[id] : undefined
  try {
    const content = await core.jobs.run(
      'read-return',
      { bytes, file, password, period, catalogue, catalogueHash },
      signal,
    )
    const acceptance = acceptReturn(content, file, period, order.unit, library)
    if ('error' in acceptance)
      return { file, sha256: hash, ...acceptance, sheets: content.sheets, notices: content.notices }
    return { ...opened, unit: acceptance.unit, content }
  } catch (error) {
    return refuse(file, hash, error)
  }
}

/** Reads all files, the largest first, so that no thread is left alone with it in the end; answers in their order. */
async function receiveAll(
  core: Core,
  order: ImportOrder,
  signal: AbortSignal | undefined,
  onArrival: (arrival: Arrival) => void,
): Promise<Arrival[]> {
  const opened = await Promise.all(order.files.map((id) => openFile(core, id)))
  const weight = (index: number) => {
    const one = opened[index]
    return one && 'bytes' in one ? one.bytes.length : 0
  }
  const arrivals: Promise<Arrival>[] = []
  for (const index of [...opened.keys()].sort((a, b) => weight(b) - weight(a))) {
    const one = opened[index]
    if (!one) continue
    const arrival = 'error' in one ? Promise.resolve(one) : understand(core, one, order, signal)
    arrivals[index] = arrival.then((done) => {
      onArrival(done)
      return done
    })
  }
  return Promise.all(arrivals)
}

function noticesOf({ notices }: Pick<ReturnContent, 'notices'>): ImportedFile['notices'] {
  return notices.map(({ code, facts }) => ({ code, sentence: zh.notices[code](facts) }))
}

function describeRefused(arrival: Refused, period: string): ImportedFile {
  const { error } = arrival
  return {
    file: arrival.file,
    sha256: arrival.sha256,
    outcome: arrival.needsMapping ? 'needs-mapping' : 'refused',
    unit: null,
    period,
    version: null,
    error: { code: error.code, message: zh.errors[error.code](error.facts) },
    notices: noticesOf(arrival),
    sheets: [...arrival.sheets],
  }
}

function store(library: Library, arrival: Accepted, period: string, author: string): ImportedFile {
  const { file, sha256: hash, content } = arrival
  const { outcome, version } = storeReturn(library, { ...arrival, period, author })
  const unit = library.index.unitById(arrival.unit)?.name ?? arrival.unit
  return {
    file,
    sha256: hash,
    outcome,
    unit,
    period,
    version,
    error: null,
    notices: noticesOf(content),
    sheets: [...content.sheets],
  }
}

/** Thrown inside the transaction to take a dry run back. */
const takeBack = Symbol('take back')

/**
 * Reads returns in worker threads and stores the readable ones in one short transaction at the end, so that it can be
 * cancelled until then and is whole afterwards.
 */
export async function importReturns(
  core: Core,
  order: ImportOrder,
  report: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<ImportReport> {
  const library = requireLibrary(core)
  library.checkPeriod(order.period)
  if (order.unit !== null) library.unit(order.unit)
  const total = order.files.length
  let done = 0
  const arrivals = await receiveAll(core, order, signal, ({ file }) => {
    done += 1
    report({ stage: 'read', done, total, sentence: zh.imports.read(file, done, total) })
  })
  if (signal?.aborted) throw new AppError('cancelled')
  report({ stage: 'store', done: total, total, sentence: zh.imports.store })
  const heldBack = order.allOrNothing && arrivals.some(isRefused)
  const files: ImportedFile[] = []
  const storeAll = library.db.transaction(() => {
    for (const arrival of arrivals) {
      if (isRefused(arrival)) files.push(describeRefused(arrival, order.period))
      else if (heldBack) {
        const error = new AppError('held-back', { file: arrival.file })
        const { file, content } = arrival
        const held: Refused = {
          file,
          sha256: arrival.sha256,
          error,
          needsMapping: false,
          sheets: content.sheets,
          notices: content.notices,
        }
        files.push(describeRefused(held, order.period))
      } else files.push(store(library, arrival, order.period, core.options.author))
    }
    if (order.dryRun) throw takeBack
  })
  try {
    storeAll.immediate()
  } catch (error) {
    if (error !== takeBack) throw error
  }
  return { files }
}
