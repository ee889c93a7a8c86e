import { type PaperSize, Workbook, type Worksheet } from '@cj-tech-master/excelts'
import { listWords } from '../../../shared/locale/zh/lists.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import type { PrintedList } from '../../../shared/model/printed-list.ts'
import { cellRef } from '../../../shared/rules/cell-ref.ts'
import { type ListLayout, layOutList } from '../../../shared/rules/lists/lay-out-list.ts'
import { type PageSetup, pageSetups } from '../../../shared/rules/lists/page-setup.ts'
import { placeCells } from '../../../shared/rules/lists/place-cells.ts'
import { listStyles } from './list-styles.ts'

// Numbers of the file format; the library's own list of names leaves A3 out.
const paperSizes: Readonly<Record<PrintedList['paper'], PaperSize>> = { A3: 8 as PaperSize, A4: 9 }
const inch = 72
// The file's own dates say nothing about the return and would make every export differ.
const timeless = new Date(Date.UTC(2000, 0, 1))

function addSheet(book: Workbook, list: PrintedList, layout: ListLayout, page: PageSetup): Worksheet {
  const last = list.columns.length
  const [headerTop, headerBottom] = layout.header
  const key = list.columns.findIndex((column) => column.role === 'key')
  return book.addWorksheet(listWords.sheet[list.list], {
    views: [{ state: 'frozen', xSplit: key + 1, ySplit: headerBottom, showGridLines: false }],
    pageSetup: {
      paperSize: paperSizes[list.paper],
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: {
        left: page.margin.side / inch,
        right: page.margin.side / inch,
        top: page.margin.top / inch,
        bottom: page.margin.bottom / inch,
        header: page.margin.footer / inch,
        footer: page.margin.footer / inch,
      },
      printTitlesRow: `${headerTop}:${headerBottom}`,
      printArea: `A1:${cellRef(layout.signatureRow, last)}`,
    },
    // In a footer an ampersand begins a code; doubled it is itself.
    headerFooter: { oddFooter: `&C&9${listWords.pageNumber(list.title.replaceAll('&', '&&'))}` },
  })
}

/**
 * Writes a list as a workbook (xlsx): print set-up, styles, repeated header, page numbers. Text stays text, whatever it
 * begins with; numbers are numbers. The same list gives the same bytes.
 */
export async function writeList(list: PrintedList): Promise<Uint8Array> {
  const layout = layOutList(list)
  const page = pageSetups[list.paper]
  const book = new Workbook()
  Object.assign(book, {
    creator: terms.product,
    lastModifiedBy: terms.product,
    title: list.title,
    created: timeless,
    modified: timeless,
  })
  // Widths are counted in digits of the default font: Arial, or one as wide, is on every system.
  book.defaultFont = { name: 'Arial', size: 10 }
  const sheet = addSheet(book, list, layout, page)
  const styleOf = listStyles(page.fontSize)
  layout.widths.forEach((width, index) => {
    // The file counts the padding of a cell in: five of the seven dots of a character.
    sheet.getColumn(index + 1).width = width + 5 / 7
  })
  layout.heights.forEach((height, index) => {
    sheet.getRow(index + 1).height = height
  })
  // Fit to width leaves the breaks between rows to us; set, they are the same in every program.
  for (const start of layout.pageStarts.slice(1)) sheet.getRow(start - 1).addPageBreak()
  for (const cell of placeCells(list, layout)) {
    const { top, left, bottom, right } = cell.range
    const style = styleOf(cell)
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) sheet.getRow(row).getCell(column).style = style
    }
    const first = sheet.getRow(top).getCell(left)
    if (cell.content?.kind === 'text') first.value = cell.content.text
    else if (cell.content) first.value = Number(cell.content.value)
    if (bottom > top || right > left) sheet.mergeCellsWithoutStyle(top, left, bottom, right)
  }
  // An archive's times are local ones: this one is the same in every zone.
  const bytes = await book.xlsx.writeBuffer({
    validate: false,
    zip: { level: 6, modTime: new Date(2000, 0, 1), timestamps: 'dos' },
  })
  return new Uint8Array(bytes)
}
