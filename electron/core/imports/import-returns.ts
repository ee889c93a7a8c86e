import type { Progress } from '../../../shared/contract/base.ts'
import type { ImportedFile, ImportReport } from '../../../shared/contract/imports.ts'
import { AppError } from '../../../shared/errors.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { Core } from '../core.ts'
import { requireLibrary } from '../core.ts'
import { sha256 } from '../db/tables/original-file.ts'
import { storeReturn } from './store-return.ts'
import { type RefusedReturn, type UnderstoodReturn, understandReturn } from './understand-return.ts'

export interface ImportOrder {
  readonly period: string
  readonly files: readonly string[]
  readonly unit: string | null
  readonly dryRun: boolean
  readonly allOrNothing: boolean
}

interface Arrival {
  readonly file: string
  readonly bytes: Uint8Array | null
  readonly sha256: string | null
  readonly result: UnderstoodReturn | RefusedReturn
}

async function receive(
  core: Core,
  id: string,
  order: ImportOrder,
  signal: AbortSignal | undefined,
): Promise<Arrival> {
  const library = requireLibrary(core)
  const file = core.files.nameOf(id)
  let bytes: Uint8Array | null = null
  try {
    bytes = (await core.files.open(id)).bytes
    const book = await core.jobs.run('read-book', { bytes, file }, signal)
    return {
      file,
      bytes,
      sha256: sha256(bytes),
      result: understandReturn(book, file, order.period, order.unit, library),
    }
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'cancelled' || error.code === 'unit-unknown')
      throw error
    return { file, bytes, sha256: bytes && sha256(bytes), result: { error, sheets: [], needsMapping: false } }
  }
}

function refused(arrival: Arrival, order: ImportOrder, refusal: RefusedReturn): ImportedFile {
  const message = zh.errors[refusal.error.code](refusal.error.facts)
  return {
    file: arrival.file,
    sha256: arrival.sha256,
    outcome: refusal.needsMapping ? 'needs-mapping' : 'refused',
    unit: null,
    period: order.period,
    version: null,
    error: { code: refusal.error.code, message },
    sheets: [...refusal.sheets],
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
  const total = order.files.length
  let done = 0
  const tell = (file: string) =>
    report({ stage: 'read', done, total, sentence: zh.imports.read(file, done, total) })
  const arrivals = await Promise.all(
    order.files.map(async (id) => {
      const arrival = await receive(core, id, order, signal)
      done += 1
      tell(arrival.file)
      return arrival
    }),
  )
  if (signal?.aborted) throw new AppError('cancelled')
  report({ stage: 'store', done: total, total, sentence: zh.imports.store })
  const holdBack = order.allOrNothing && arrivals.some((arrival) => 'error' in arrival.result)
  const files: ImportedFile[] = []
  const store = library.db.transaction(() => {
    for (const arrival of arrivals) {
      const { result } = arrival
      if ('error' in result || arrival.bytes === null || arrival.sha256 === null) {
        if ('error' in result) files.push(refused(arrival, order, result))
        continue
      }
      if (holdBack) {
        const error = new AppError('held-back', { file: arrival.file })
        files.push(refused(arrival, order, { error, sheets: result.sheets, needsMapping: false }))
        continue
      }
      const { outcome, version } = storeReturn(library, {
        file: arrival.file,
        bytes: arrival.bytes,
        sha256: arrival.sha256,
        period: order.period,
        author: core.options.author,
        understood: result,
      })
      const unit = library.index.unitById(result.unit)?.name ?? result.unit
      const { file, sha256: hash } = arrival
      files.push({
        file,
        sha256: hash,
        outcome,
        unit,
        period: order.period,
        version,
        error: null,
        sheets: [...result.sheets],
      })
    }
    if (order.dryRun) throw takeBack
  })
  try {
    store.immediate()
  } catch (error) {
    if (error !== takeBack) throw error
  }
  return { files }
}
