import type { Progress } from '../../../shared/contract/base.ts'
import type { ImportedFile, ImportReport } from '../../../shared/contract/imports.ts'
import { AppError } from '../../../shared/errors.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { ReadingMemory } from '../../../shared/model/mapping.ts'
import { learnFromAnswers } from '../../../shared/rules/mapping/learn-from-answers.ts'
import type { Core } from '../core.ts'
import { requireLibrary } from '../core.ts'
import { commitLarge } from '../db/commit-large.ts'
import { rememberAlias, rememberProfile, type Saying } from '../keep-mappings.ts'
import type { Library } from '../library.ts'
import { type Accepted, isRefused, type OpenedFile, type Refused } from './arrival.ts'
import { describeContent, describeRefused, unusedAnswers } from './describe-arrival.ts'
import { learnAtOnce } from './learn-at-once.ts'
import { makePaperFolder, removePaperFolder } from './paper-folder.ts'
import { type ImportOrder, openFile, receiveFiles, understandFile } from './receive-files.ts'
import { createRecordStage, type RecordStage } from './stage-records.ts'
import { storeReturn } from './store-return.ts'

function heldBack({ id, file, sha256, content }: Accepted): Refused {
  return { id, file, sha256, content, error: new AppError('held-back', { file }), needsMapping: false }
}

/** Stores a return, and what was said about it for the next one; call inside the transaction. */
function store(
  library: Library,
  arrival: Accepted,
  order: ImportOrder,
  memory: ReadingMemory,
  by: Saying,
  stage: RecordStage,
): ImportedFile {
  const { id, file, sha256, content } = arrival
  const said = describeContent(library, content, memory, order.records)
  const { outcome, version } = storeReturn(library, { ...arrival, period: order.period, ...by }, stage)
  const learned = learnFromAnswers(content.answered, content.sheets, arrival.unit, library.index)
  for (const alias of learned.aliases) rememberAlias(library.db, alias, by)
  for (const profile of learned.profiles) rememberProfile(library.db, profile, by)
  const unit = library.index.sender(arrival.unit)?.name ?? arrival.unit
  const notices = [...said.notices, ...unusedAnswers(arrival, order.answers)]
  return { id, file, sha256, outcome, unit, period: order.period, version, error: null, ...said, notices }
}

/** Thrown inside the transaction to take a dry run back. */
const takeBack = Symbol('take back')

/**
 * Reads returns in processes of their own and stores the readable ones, with what was said about them, in one short transaction
 * at the end, so that it can be cancelled until then and is whole afterwards.
 */
export async function importReturns(
  core: Core,
  order: ImportOrder,
  report: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<ImportReport> {
  const folder = await makePaperFolder()
  const stage = createRecordStage(requireLibrary(core).db)
  try {
    return await importInto({ folder, stage }, core, order, report, signal)
  } finally {
    stage.close()
    await removePaperFolder(folder)
  }
}

async function importInto(
  room: { readonly folder: string; readonly stage: RecordStage },
  core: Core,
  order: ImportOrder,
  report: (progress: Progress) => void,
  signal?: AbortSignal,
): Promise<ImportReport> {
  const library = requireLibrary(core)
  library.checkPeriod(order.period)
  if (order.unit !== null) library.sender(order.unit)
  const total = order.files.length
  const through: string[] = []
  let done = 0
  const opened = await Promise.all(order.files.map((id) => openFile(core, id)))
  const understandWith = (memory: ReadingMemory) => (file: OpenedFile) =>
    understandFile(core, file, order, memory, room, signal)
  const first = await receiveFiles(opened, understandWith(library.memory), ({ id, file }) => {
    done = through.push(id)
    report({ stage: 'read', done, total, sentence: zh.imports.read(file, done, total), files: [...through] })
  })
  const by = { author: core.options.author, at: new Date().toISOString() }
  // What was said about one file helps the others at once; a file's own answers are already in its reading.
  const memories = first.map((arrival) =>
    learnAtOnce(
      library.memory,
      first.filter((other) => other !== arrival),
      library.index,
      by,
    ),
  )
  const arrivals = await Promise.all(
    first.map((arrival, index) => {
      const [file, memory] = [opened[index], memories[index]]
      const isOpen = (arrival.content?.questions.length ?? 0) > 0
      if (!isOpen || !file || 'error' in file || !memory || memory === library.memory) return arrival
      return understandWith(memory)(file)
    }),
  )
  if (signal?.aborted) throw new AppError('cancelled')
  report({ stage: 'store', done: total, total, sentence: zh.imports.store })
  const holdsBack = order.allOrNothing && arrivals.some(isRefused)
  const files: ImportedFile[] = []
  const storeAll = library.db.transaction(() => {
    for (const [index, arrival] of arrivals.entries()) {
      const memory = memories[index] ?? library.memory
      const stays = isRefused(arrival) ? arrival : holdsBack ? heldBack(arrival) : null
      files.push(
        stays
          ? describeRefused(library, stays, order, memory)
          : store(library, arrival as Accepted, order, memory, by, room.stage),
      )
    }
    if (order.dryRun) throw takeBack
  })
  try {
    commitLarge(library.db, () => storeAll.immediate())
  } catch (error) {
    if (error !== takeBack) throw error
  }
  if (!order.dryRun && order.answers.length > 0) library.refresh()
  return { files }
}
