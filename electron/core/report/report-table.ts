import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { reportWords } from '../../../shared/locale/zh/report.ts'
import type { ReportColumn, ReportTable } from '../../../shared/rules/report/report-content.ts'
import { font, lines, size, textWidth, twips } from './report-look.ts'
import { captionParagraph, measureParagraph, noteParagraphs } from './report-paragraphs.ts'

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
}
const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

/** As many rows as always find room on one page. */
const longestUnbroken = 12

interface CellLook {
  readonly isHead?: boolean
  readonly isBold?: boolean
  readonly keepNext?: boolean
}

function tableCell(text: string, { align, width }: ReportColumn, look: CellLook): TableCell {
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 20, bottom: 20, left: 50, right: 50 },
    children: [
      new Paragraph({
        alignment: look.isHead ? AlignmentType.CENTER : alignments[align],
        spacing: { line: 260, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 },
        keepNext: look.keepNext ?? false,
        children: lines(text, look.isHead ? font.heading : font.table, size.table, {
          bold: look.isBold ?? false,
        }),
      }),
    ],
  })
}

function tableRow(cells: readonly string[], columns: readonly ReportColumn[], look: CellLook): TableRow {
  return new TableRow({
    tableHeader: look.isHead ?? false,
    cantSplit: true,
    height: { value: twips(6), rule: HeightRule.ATLEAST },
    children: columns.map((column, at) => tableCell(cells[at] ?? '', column, look)),
  })
}

/** A table as wide as the text, with its caption above and its notes below; its head is on every page, no row is split. */
export function reportTable({ caption, columns, measure, notes, rows }: ReportTable): (Paragraph | Table)[] {
  const last = rows.length - 1
  const isShort = rows.length <= longestUnbroken
  const table = new Table({
    width: { size: twips(textWidth), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => twips(width)),
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders,
    rows: [
      tableRow(
        columns.map(({ label }) => label),
        columns,
        { isHead: true, keepNext: true },
      ),
      // A short table is on one page; of a longer one the last two rows, so that no page holds one alone.
      ...rows.map(({ cells, kind }, at) =>
        tableRow(cells, columns, {
          isBold: kind === 'total',
          keepNext: isShort ? at < last : at === last - 1,
        }),
      ),
    ],
  })
  return [
    captionParagraph(caption, 'above'),
    ...(measure === null ? [] : [measureParagraph(measure)]),
    table,
    ...noteParagraphs(notes.length === 0 ? [''] : reportWords.notes(notes)),
  ]
}
