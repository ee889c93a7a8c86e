import type { Progress } from '../../../shared/contract/base.ts'
import type { ExportedList, ExportFormat, ExportManifest } from '../../../shared/contract/lists.ts'
import { documentWords } from '../../../shared/locale/zh/documents.ts'
import { listWords } from '../../../shared/locale/zh/lists.ts'
import { reportWords } from '../../../shared/locale/zh/report.ts'
import type { PrintedDocument, PrintedRegister } from '../../../shared/model/printed-document.ts'
import type { MachineKind, MachineMatter } from '../../../shared/rules/machine/machine-file.ts'
import { machineFiles } from '../../../shared/rules/machine/machine-files.ts'
import type { DrawOptions } from '../../../shared/rules/pages/draw-pages.ts'
import type { ReportContent } from '../../../shared/rules/report/report-content.ts'
import { produceMachineFile } from '../machine/produce-machine-file.ts'
import type { PdfOrder } from '../pdf/produce-pdf.ts'
import type { ProducedReport, ReportOrder } from '../report/produce-report.ts'
import { exportFolder } from './export-folder.ts'
import { listManifest } from './manifest-file.ts'
import type { BookOrder, ProducedFile } from './produce-book.ts'
import type { ProducedRegister, RegisterOrder } from './produce-register.ts'

/** The heavy steps, wherever they run: here or in processes of their own. Each stops on the signal. */
export interface Producers {
  readonly book: (order: BookOrder, signal: AbortSignal) => Promise<ProducedFile>
  readonly pdf: (order: PdfOrder, signal: AbortSignal) => Promise<ProducedFile>
  readonly register: (order: RegisterOrder, signal: AbortSignal) => Promise<ProducedRegister>
  readonly report: (order: ReportOrder, signal: AbortSignal) => Promise<ProducedReport>
}

export interface ListExport {
  readonly period: string
  readonly documents: readonly PrintedDocument[]
  readonly registers: readonly PrintedRegister[]
  /** The yearly report; null: none belongs to this batch. */
  readonly report: ReportContent | null
  /** What the files for machines are made from; null: none belong to this batch. */
  readonly figures: MachineMatter | null
  readonly formats: readonly ExportFormat[]
  /** On every page on paper: whether the figures are final. */
  readonly mark: NonNullable<DrawOptions['mark']>
  /** Title of the volume in which all lists are bound; null: they are not. */
  readonly volume: string | null
  /** Absolute path of the target folder. */
  readonly out: string
  readonly runHash: string
  readonly produce: Producers
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

type Produced = Pick<ExportedList, 'rows' | 'totals' | 'pages' | 'sha256'>

/** One file to be made, and what the manifest says of it. */
interface PlannedFile extends Omit<ExportedList, keyof Produced> {
  readonly make: (folder: string, signal: AbortSignal) => Promise<Produced>
}

function bookOf(document: PrintedDocument, { produce }: ListExport): PlannedFile {
  const { kind, unit, department, list, tables, workings } = document
  const file = `${document.path}.xlsx`
  return {
    ...{ file, kind, unit, department, list, format: 'xlsx' },
    make: (folder, signal) =>
      produce.book({ tables: [...tables, ...workings], counted: tables.length, folder, file }, signal),
  }
}

function paperOf(document: PrintedDocument, { produce, mark }: ListExport): PlannedFile {
  const { kind, unit, department, list, tables } = document
  const file = `${document.path}.pdf`
  return {
    ...{ file, kind, unit, department, list, format: 'pdf' },
    make: (folder, signal) => produce.pdf({ tables, folder, file, options: { mark } }, signal),
  }
}

/** All lists in one file, whose pages are numbered through: for the binder. */
function volumeOf({ documents, volume, produce, mark }: ListExport): PlannedFile[] {
  const tables = documents.flatMap(({ kind, tables }) => (kind === 'list' ? tables : []))
  if (volume === null || tables.length === 0) return []
  const file = `${documentWords.volumeFile}.pdf`
  return [
    {
      ...{ file, kind: 'volume', unit: null, department: null, list: null, format: 'pdf' },
      make: (folder, signal) =>
        produce.pdf({ tables, folder, file, options: { mark, title: volume, isBound: true } }, signal),
    },
  ]
}

function registerOf({ path, table, rows }: PrintedRegister, { produce }: ListExport): PlannedFile {
  const file = `${path}.xlsx`
  return {
    ...{ file, kind: 'register', unit: null, department: null, list: null, format: 'xlsx' },
    async make(folder, signal) {
      return { pages: null, ...(await produce.register({ table, rows, folder, file }, signal)) }
    },
  }
}

function reportOf(content: ReportContent, { produce, period }: ListExport): PlannedFile {
  const file = `${listWords.cityFolder}/${reportWords.file(period)}`
  return {
    ...{ file, kind: 'report', unit: null, department: null, list: null, format: 'docx' },
    make: (folder, signal) => produce.report({ content, folder, file }, signal),
  }
}

const dataKinds: Readonly<Record<ExportFormat, readonly MachineKind[]>> = {
  xlsx: [],
  pdf: [],
  docx: [],
  csv: ['indicators', 'wastes', 'tasks', 'projects'],
  json: ['json'],
  sdmx: ['sdmx', 'codes', 'structure'],
}

/** They are small: made and proven where they are asked for. */
function dataOf(format: ExportFormat, matter: MachineMatter): PlannedFile[] {
  return machineFiles(matter, dataKinds[format]).map((made): PlannedFile => {
    const file = `${documentWords.dataFolder}/${made.file}`
    return {
      ...{ file, kind: 'data', unit: null, department: null, list: null, format },
      make: async (folder) => produceMachineFile({ made, matter, folder, file }),
    }
  })
}

function planFiles(order: ListExport): PlannedFile[] {
  const { documents, registers, report, figures, formats } = order
  return [
    ...documents.flatMap((document) => [
      ...(formats.includes('xlsx') ? [bookOf(document, order)] : []),
      ...(formats.includes('pdf') ? [paperOf(document, order)] : []),
    ]),
    ...(formats.includes('pdf') ? volumeOf(order) : []),
    ...(formats.includes('xlsx') ? registers.map((register) => registerOf(register, order)) : []),
    ...(formats.includes('docx') && report ? [reportOf(report, order)] : []),
    ...(figures ? formats.flatMap((format) => dataOf(format, figures)) : []),
  ]
}

/**
 * Writes a batch into a folder: all of its files, each read back and proven, or none; see `exportFolder`.
 *
 * @throws AppError folder-taken, folder-unwritable, proof-failed, cancelled
 */
export async function exportLists(order: ListExport): Promise<ExportManifest> {
  const { runHash, signal, onProgress, period } = order
  const planned = planFiles(order)
  const total = planned.length
  const { out, files } = await exportFolder({
    ...{ out: order.out, period, runHash, kind: listManifest, planned, signal },
    async produce({ make, ...about }, folder, stop) {
      return { ...about, ...(await make(folder, stop)) }
    },
    onProduced: (file, done) =>
      onProgress({ stage: 'write', done, total, sentence: listWords.progress.write(file, done, total) }),
    onPlace: () => onProgress({ stage: 'place', done: total, total, sentence: listWords.progress.place }),
  })
  return { out, files, runHash }
}
