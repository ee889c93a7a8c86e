import type { PrintedTable } from '../../../shared/model/printed-list.ts'
import { countPages, type DrawOptions, drawPages } from '../../../shared/rules/pages/draw-pages.ts'
import { sha256 } from '../db/tables/original-file.ts'
import { placeFile } from '../lists/place-file.ts'
import type { ProducedFile } from '../lists/produce-book.ts'
import { provePdf } from './prove-pdf.ts'
import { typefaces } from './typefaces.ts'
import { writePdf } from './write-pdf.ts'

export interface PdfOrder {
  /** One list, or several bound together; each begins a page of its own. At least one. */
  readonly tables: readonly PrintedTable[]
  /** Absolute path of the folder. */
  readonly folder: string
  /** Relative to the folder, with forward slashes; its own folders are made. */
  readonly file: string
  readonly options: Pick<DrawOptions, 'mark'> & {
    /** Of the whole file; omitted: that of the first table. */
    readonly title?: string
    /** True: the tables are bound into one volume, whose pages are numbered through as well. */
    readonly isBound?: true
  }
}

/**
 * Draws tables, writes them as one PDF file, reads the finished file back from the disk and proves it.
 * @throws AppError proof-failed; a file system error as it comes
 */
export async function producePdf({ tables, folder, file, options }: PdfOrder): Promise<ProducedFile> {
  const { title, isBound, mark } = options
  const batch = isBound ? { first: 1, of: countPages(tables) } : undefined
  const pages = drawPages(tables, { mark, batch, metrics: typefaces().metrics })
  const titles = tables.map((table) => table.title)
  const bytes = writePdf(pages, { title: title ?? titles[0] ?? '', tables: titles })
  const finished = placeFile(bytes, folder, file)
  const proven = await provePdf({ tables, pages, bytes: finished, file })
  return { ...proven, sha256: sha256(finished) }
}
