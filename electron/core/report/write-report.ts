import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import { reportWords } from '../../../shared/locale/zh/report.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { writableText } from '../../../shared/rules/lists/writable-text.ts'
import type { ReportBlock, ReportContent } from '../../../shared/rules/report/report-content.ts'
import { reportChart } from './report-chart.ts'
import { font, lines, page, size, twips } from './report-look.ts'
import {
  blankParagraph,
  bodyParagraph,
  headingParagraph,
  signatureParagraphs,
  titleParagraphs,
} from './report-paragraphs.ts'
import { reportTable } from './report-table.ts'
import { settlePackage } from './settle-package.ts'

function written(block: ReportBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(block)]
    case 'paragraph':
      return [bodyParagraph(block)]
    case 'blank':
      return [blankParagraph(block.text)]
    case 'table':
      return reportTable(block)
    case 'chart':
      return reportChart(block)
  }
}

/** — 1 — at the middle of the foot, 四号 (GB/T 9704-2012). */
function foot(): Footer {
  const { before, after } = reportWords.page
  const number = new TextRun({
    children: [before, PageNumber.CURRENT, after],
    font: font.table,
    size: size.page,
  })
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] })
}

function head(text: string): Header {
  return new Header({
    children: [
      new Paragraph({ alignment: AlignmentType.RIGHT, children: lines(text, font.table, size.caption) }),
    ],
  })
}

/** Writes a yearly report as .docx, the same bytes for the same content. Names the product and no person. */
export async function writeReport(content: ReportContent): Promise<Uint8Array> {
  const { annexes, blocks, header } = content
  const document = new Document({
    title: writableText(content.title.join('')),
    creator: terms.product,
    lastModifiedBy: terms.product,
    description: '',
    styles: {
      default: { document: { run: { font: font.body, size: size.body, language: { eastAsia: 'zh-CN' } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(page.top),
              right: twips(page.right),
              bottom: twips(page.bottom),
              left: twips(page.left),
              header: twips(20),
              footer: twips(26),
            },
          },
        },
        ...(header === null ? {} : { headers: { default: head(header) } }),
        footers: { default: foot() },
        children: [
          ...titleParagraphs(content),
          ...blocks.flatMap(written),
          ...signatureParagraphs(content),
          ...annexes.flatMap(written),
        ],
      },
    ],
  })
  return settlePackage(new Uint8Array(await Packer.toArrayBuffer(document)), content.title.join(''))
}
