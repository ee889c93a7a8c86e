import type { ImportedSheet } from '../../../shared/contract/imports.ts'
import { readingWords } from '../../../shared/locale/zh/reading.ts'
import type { Catalogue } from '../../../shared/model/catalogue.ts'
import type { TableKind } from '../../../shared/model/list-kind.ts'
import type { Answer, Answered, Question, ReadingMemory } from '../../../shared/model/mapping.ts'
import type { FileNotice } from '../../../shared/model/raw-sheet.ts'
import { type CatalogueIndex, indexCatalogue } from '../../../shared/rules/catalogue-index.ts'
import { readWithMemory } from '../../../shared/rules/mapping/read-with-memory.ts'
import { vocabularyOf } from '../../../shared/rules/mapping/vocabulary-of.ts'
import { accountSheet } from '../../../shared/rules/recognise/account-sheet.ts'
import type { FoundTable } from '../../../shared/rules/recognise/find-tables.ts'
import { listsOf, type ReturnReading } from '../../../shared/rules/recognise/read-return.ts'
import { zonesSpokenOf } from '../../../shared/rules/scope/zones-in.ts'
import { type HandedBytes, takeOverBytes } from '../jobs/hand-over-bytes.ts'
import { readBookLazily } from '../workbook/read-book.ts'
import { askUnit, describeQuestion } from './describe-question.ts'
import { type PackedCatalogue, unpackCatalogue } from './pack-catalogue.ts'
import {
  createPacker,
  noRecords,
  type PackedRecords,
  type RecordPacker,
  type Stretch,
} from './pack-records.ts'
import { practiceReturn } from './practice-return.ts'

export interface ReturnFile {
  readonly bytes: HandedBytes
  readonly file: string
  readonly password?: string | undefined
  readonly period: string
  /** The office's names; each process unpacks and indexes them once for each state. */
  readonly catalogue: PackedCatalogue
  readonly memory: ReadingMemory
  /** Id of the unit whose return a person has said it is, or null. */
  readonly unit: string | null
  /** What was said to the questions about this file. */
  readonly answers: readonly Answer[]
  /** Whether the accounts of the sheets show their records. */
  readonly shown: boolean
  /** Path where the records of a large file may wait for the library, for this reading alone; whoever gives it removes it. */
  readonly recordFile: string
}

/** A file read as a return, before it is decided whose it is and whether it may be stored. */
export interface ReturnContent {
  readonly notices: readonly FileNotice[]
  readonly sheets: readonly ImportedSheet[]
  /** Records of each entry of `sheets`, at the same place. */
  readonly records: readonly PackedRecords[]
  /** Unit that a person named, or whose names and layouts were used; see `MemoryReading`. */
  readonly unit: string | null
  /** Questions that are still open, and those that were answered. */
  readonly questions: readonly Question[]
  readonly answered: readonly Answered[]
  /** Ids of the reporting units that the content names. */
  readonly units: readonly string[]
  /** Years that the content names as the reporting period. */
  readonly years: readonly string[]
  /** Which cells say so. */
  readonly reasons: ReturnReading['reasons']
  /** The first list that two tables claim with the same entries, and the sheets they stand on. */
  readonly twice: { readonly list: TableKind; readonly sheets: readonly [string, string] } | null
}

let latest: { hash: string; catalogue: Catalogue; indexes: Map<string, CatalogueIndex> } | null = null

/** The names that hold for a unit's tables, indexed once for each state of the catalogue and of what is remembered. */
function indexFor(
  { catalogue: packed, memory }: Pick<ReturnFile, 'catalogue' | 'memory'>,
  unit: string | null,
): CatalogueIndex {
  const hash = `${packed.hash}/${memory.hash}`
  if (latest?.hash !== hash) latest = { hash, catalogue: unpackCatalogue(packed), indexes: new Map() }
  const known = latest.indexes.get(unit ?? '')
  if (known) return known
  const index = indexCatalogue(vocabularyOf(latest.catalogue, memory, unit))
  latest.indexes.set(unit ?? '', index)
  return index
}

/**
 * Gets a process ready for reading returns: the names are indexed, and what reads has been at work before, so that the
 * first file takes no longer than the others.
 */
export async function prepareReading(
  order: Pick<ReturnFile, 'catalogue' | 'memory' | 'period'>,
): Promise<void> {
  const { catalogue } = indexFor(order, null)
  const bytes = practiceReturn(catalogue, order.period)
  await readReturnFile({ ...order, bytes, file: '', unit: null, answers: [], shown: false, recordFile: '' })
}

/** Two tables of one list are one list in two pieces, unless they speak of the same entries. */
function listTwice(reading: ReturnReading): ReturnContent['twice'] {
  const sheetOf = (table: unknown) =>
    reading.sheets.find((sheet) => sheet.tables.some((own) => own === table))?.sheet.name ?? ''
  for (const [list, tables] of listsOf(reading)) {
    if (tables.length < 2) continue
    const seen = new Map<string, unknown>()
    for (const table of tables) {
      for (const entry of table.entries) {
        const before = seen.get(entry)
        if (before === undefined) seen.set(entry, table)
        else if (before !== table) return { list, sheets: [sheetOf(before), sheetOf(table)] }
      }
    }
  }
  return null
}

/**
 * Opens a file and reads it as a return; the cells stay in this process, only what was understood travels.
 *
 * @param onStretch told of each stretch of the record file once it holds records
 */
export async function readReturnFile(
  order: ReturnFile,
  onStretch?: (stretch: Stretch) => void,
): Promise<ReturnContent> {
  const packer = createPacker<FoundTable>(order.recordFile, onStretch)
  try {
    return await readInto(packer, order)
  } finally {
    packer.close()
  }
}

async function readInto(packer: RecordPacker<FoundTable>, order: ReturnFile): Promise<ReturnContent> {
  const { file, password, period, memory, unit, answers } = order
  const year = Number(period)
  const book = await readBookLazily(takeOverBytes(order.bytes), file, password)
  const { reading, ...said } = readWithMemory({
    ...{ book, year, unit, memory, answers },
    indexFor: (of) => indexFor(order, of),
    words: readingWords,
    take: packer.take,
    describe: describeQuestion,
    askUnit: (unclear, index) => askUnit(unclear, file, index),
  })
  const { catalogue } = indexFor(order, said.unit)
  const zones = said.unit === null ? [] : zonesSpokenOf(catalogue, said.unit, period)
  return {
    notices: book.notices ?? [],
    sheets: reading.sheets
      .flatMap((sheet) => accountSheet(sheet, zones))
      .map((sheet) => (order.shown ? sheet : { ...sheet, records: [] })),
    records: reading.sheets.flatMap((sheet) =>
      sheet.leftOut === null ? sheet.tables.map(({ table }) => packer.packed(table)) : [noRecords],
    ),
    unit: said.unit,
    questions: said.open,
    answered: said.answered,
    units: reading.units,
    years: reading.years,
    reasons: reading.reasons,
    // Several units' tables repeat the same entries: whose they are is the question then.
    twice: reading.units.length > 1 ? null : listTwice(reading),
  }
}
