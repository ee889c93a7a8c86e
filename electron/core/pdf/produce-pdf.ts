import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { listWords } from '../../../shared/locale/zh/lists.ts'
import type { PrintedTable } from '../../../shared/model/printed-list.ts'
import { type DrawOptions, drawPages } from '../../../shared/rules/pages/draw-pages.ts'
import { type ProvenPdf, provePdf } from './prove-pdf.ts'
import { typefaces } from './typefaces.ts'
import { writePdf } from './write-pdf.ts'

export interface PdfOrder {
  /** One list, or several bound together; each begins a page of its own. At least one. */
  readonly tables: readonly PrintedTable[]
  /** Absolute path of the folder. */
  readonly folder: string
  /** Relative to the folder, with forward slashes; its own folders are made. */
  readonly file: string
  readonly options: Omit<DrawOptions, 'metrics'> & {
    /** Of the whole file; omitted: that of the first table. */
    readonly title?: string
  }
}

export interface ProducedPdf extends ProvenPdf {
  readonly sha256: string
}

/**
 * Draws tables, writes them as one PDF file, reads the finished file back from the disk and proves it.
 * @throws AppError proof-failed; a file system error as it comes
 */
export async function producePdf({ tables, folder, file, options }: PdfOrder): Promise<ProducedPdf> {
  const { title, ...drawing } = options
  const pages = drawPages(tables, { ...drawing, metrics: typefaces().metrics })
  const titles = tables.map((table) => table.title)
  const bytes = writePdf(pages, { title: title ?? titles[0] ?? '', tables: titles })
  const path = join(folder, file)
  // Its process has nothing else to do meanwhile: waiting in turns would only cost time.
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  const finished = new Uint8Array(readFileSync(path))
  if (Buffer.compare(finished, bytes) !== 0)
    throw new AppError('proof-failed', { file, what: listWords.proof.bytes })
  const proven = await provePdf({ tables, pages, bytes: finished, file })
  return { ...proven, sha256: createHash('sha256').update(finished).digest('hex') }
}
