import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeightRule,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { queryWords } from '../../../shared/locale/zh/queries.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import type { LetterRow, QueryLetter } from '../../../shared/rules/queries/query-letter.ts'

/** Fonts of official papers (GB/T 9704-2012, 5.2.2); a program that lacks one takes its own of the same kind. */
const songTitle = '方正小标宋简体'
const fangSong = '仿宋_GB2312'
const heiTi = '黑体'

/** Sizes as Chinese type counts them, in half points: 二号 22, 三号 16, 四号 14, 五号 10.5. */
const size = { title: 44, body: 32, page: 28, table: 21 } as const

/** Margins of official papers in millimetres: 天头 37, 订口 28, 版心 156 × 225. */
const margin = { top: 37, bottom: 35, left: 28, right: 26 } as const
const page = { width: 210, height: 297 } as const

const twips = convertMillimetersToTwip
/** 22 lines to a page: 28.95 points each. */
const bodyLine = { line: 579, lineRule: LineRuleType.EXACT } as const
const twoCharacters = { firstLineChars: 200, firstLine: 640 } as const

function run(text: string, font: string, halfPoints: number, more: IRunOptions = {}): TextRun {
  return new TextRun({
    text,
    font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: font },
    size: halfPoints,
    ...more,
  })
}

/** A text with its line breaks. */
function lines(text: string, font: string, halfPoints: number): ParagraphChild[] {
  return text.split('\n').map((line, index) => run(line, font, halfPoints, index === 0 ? {} : { break: 1 }))
}

interface Look {
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType]
  readonly isIndented?: boolean
  readonly before?: number
  readonly staysWithNext?: boolean
  readonly right?: number
}

function bodyParagraph(text: string, look: Look = {}, font = fangSong): Paragraph {
  return new Paragraph({
    alignment: look.align ?? AlignmentType.BOTH,
    spacing: { ...bodyLine, before: look.before ?? 0, after: 0 },
    indent: {
      ...(look.isIndented ? twoCharacters : {}),
      ...(look.right === undefined ? {} : { right: look.right }),
    },
    keepNext: look.staysWithNext ?? false,
    children: lines(text, font, size.body),
  })
}

function titleParagraph(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 640, lineRule: LineRuleType.EXACT, before: 240, after: 320 },
    keepNext: true,
    children: [run(text, songTitle, size.title)],
  })
}

/** The letter itself. What follows the due date stays together, so that no page holds a signature alone. */
function letterParagraphs(letter: QueryLetter): Paragraph[] {
  const { paragraphs } = letter
  return [
    bodyParagraph(letter.documentNumber, { align: AlignmentType.RIGHT }),
    titleParagraph(letter.title),
    bodyParagraph(letter.addressee),
    ...paragraphs.map((text, index) =>
      bodyParagraph(text, { isIndented: true, staysWithNext: index === paragraphs.length - 1 }),
    ),
    bodyParagraph(letter.contact, { align: AlignmentType.LEFT, isIndented: true, staysWithNext: true }),
    ...letter.attachments.map((text, index) =>
      bodyParagraph(text, { isIndented: true, before: index === 0 ? 579 : 0, staysWithNext: true }),
    ),
    bodyParagraph(letter.issuer, {
      align: AlignmentType.RIGHT,
      before: 579,
      right: 1280,
      staysWithNext: true,
    }),
    bodyParagraph(letter.date, { align: AlignmentType.RIGHT, right: 1280 }),
  ]
}

/** Shares of the table's width, in millimetres. */
const columnWidths = [10, 27, 38, 28, 71, 20, 31] as const
const tableWidth = columnWidths.reduce((sum, width) => sum + width, 0)

function tableCell(text: string, column: number, isHead: boolean): TableCell {
  const isCentred = isHead || column === 0
  return new TableCell({
    width: { size: twips(columnWidths[column] ?? 20), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    children: [
      new Paragraph({
        alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: { line: 300, lineRule: LineRuleType.AT_LEAST },
        children: lines(text, isHead ? heiTi : fangSong, size.table),
      }),
    ],
  })
}

function tableRow(cells: readonly string[], isHead: boolean): TableRow {
  return new TableRow({
    tableHeader: isHead,
    // A question and its answer are read on one page.
    cantSplit: true,
    height: { value: twips(isHead ? 9 : 20), rule: HeightRule.ATLEAST },
    children: cells.map((text, column) => tableCell(text, column, isHead)),
  })
}

const cellsOf = (row: LetterRow) => [
  row.number,
  row.code,
  row.place,
  row.values,
  row.question,
  row.expected,
  '',
]

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

function questionTable(rows: readonly LetterRow[]): Table {
  return new Table({
    width: { size: twips(tableWidth), type: WidthType.DXA },
    columnWidths: columnWidths.map((width) => twips(width)),
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [tableRow(queryWords.letter.columns, true), ...rows.map((row) => tableRow(cellsOf(row), false))],
  })
}

function tableSection({ table }: QueryLetter) {
  const small = (text: string, before: number) =>
    new Paragraph({
      spacing: { before, after: 60 },
      keepLines: true,
      children: [run(text, fangSong, size.table)],
    })
  return [
    bodyParagraph(table.mark, { align: AlignmentType.LEFT, staysWithNext: true }, heiTi),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 120, after: 160 },
      keepNext: true,
      children: [run(table.title, songTitle, 36)],
    }),
    small(table.note, 0),
    questionTable(table.rows),
  ]
}

/** — 1 — at the middle of the foot, 四号; above it what is signed on every page, if anything is. */
function foot(signatures: string | null): Footer {
  const { before, after } = queryWords.letter.page
  const number = new TextRun({ children: [before, PageNumber.CURRENT, after], font: '宋体', size: size.page })
  const signed =
    signatures === null ? [] : [new Paragraph({ children: [run(signatures, fangSong, size.table)] })]
  return new Footer({
    children: [...signed, new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
  })
}

function pageOf(isLandscape: boolean) {
  const { top, bottom, left, right } = margin
  // Turned to the left: the binding edge, with its margin, comes to the top.
  const margins = isLandscape
    ? { top: left, right: top, bottom: right, left: bottom }
    : { top, right, bottom, left }
  return {
    size: {
      // The library turns the page itself.
      width: twips(page.width),
      height: twips(page.height),
      orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: twips(margins.top),
      right: twips(margins.right),
      bottom: twips(margins.bottom),
      left: twips(margins.left),
      footer: twips(isLandscape ? 15 : 28),
    },
  }
}

/** Writes a letter as .docx: the letter upright, its table of questions across, both on A4. Names the product and no person. */
export async function writeLetter(letter: QueryLetter): Promise<Uint8Array> {
  const document = new Document({
    title: letter.title,
    creator: terms.product,
    lastModifiedBy: terms.product,
    description: '',
    styles: {
      default: { document: { run: { font: fangSong, size: size.body, language: { eastAsia: 'zh-CN' } } } },
    },
    sections: [
      {
        properties: { page: pageOf(false) },
        footers: { default: foot(null) },
        children: letterParagraphs(letter),
      },
      {
        properties: { page: pageOf(true), type: SectionType.NEXT_PAGE },
        footers: { default: foot(queryWords.letter.signatures) },
        children: tableSection(letter),
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
