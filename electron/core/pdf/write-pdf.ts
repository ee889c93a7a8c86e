import type { DrawnPage } from '../../../shared/contract/pages.ts'
import { pageWords } from '../../../shared/locale/zh/pages.ts'
import { fontName, type PdfFonts, pdfFonts } from './pdf-fonts.ts'
import { pdfNumber as n, type PdfObjects, pdfObjects, pdfText } from './pdf-objects.ts'
import { typefaces } from './typefaces.ts'

export interface PdfTitles {
  /** Of the whole file. */
  readonly title: string
  /** Of each table, for the outline beside the pages. */
  readonly tables: readonly string[]
}

/** Thin, as a workbook's borders are; square ends close the corners. */
const lineWidth = 0.5
const palest = 0.93

/** A run of text, narrower than by itself where the page says so. The matrix places it; `0 1` upright. */
function runOf(text: string, width: number, natural: number, matrix: string, code: string): string {
  const isSqueezed = width < natural - 0.02 - text.length * 0.001
  const squeeze = isSqueezed ? `${n((100 * width) / natural)} Tz ` : ''
  return `${squeeze}${matrix} Tm ${code} Tj${isSqueezed ? ' 100 Tz' : ''}\n`
}

function drawWatermark({ watermark, height }: DrawnPage, fonts: PdfFonts): string {
  if (!watermark) return ''
  const { text, x, y, size, width, angle } = watermark
  const turn = (angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  // The middle of the text in the middle of the paper: back by half its width, down by half a Han character.
  const left = x - (width / 2) * cos + 0.38 * size * sin
  const bottom = height - y - (width / 2) * sin - 0.38 * size * cos
  const matrix = [cos, sin, -sin, cos].map(n).join(' ')
  return (
    `${palest} g BT ${fontName('sans')} ${n(size)} Tf\n` +
    `${runOf(text, width, fonts.widthOf('sans', text, size), `${matrix} ${n(left)} ${n(bottom)}`, fonts.encode('sans', text))}ET 0 g\n`
  )
}

/** What a page shows, in the language of the format, whose origin is the lower left corner. */
function drawContent(page: DrawnPage, fonts: PdfFonts): string {
  const { height } = page
  let content = drawWatermark(page, fonts)
  content += `${lineWidth} w 2 J\n`
  for (const [x1, y1, x2, y2] of page.lines)
    content += `${n(x1)} ${n(height - y1)} m ${n(x2)} ${n(height - y2)} l\n`
  if (page.lines.length > 0) content += 'S\n'
  content += 'BT\n'
  for (const { face, size, runs } of page.texts) {
    content += `${fontName(face)} ${n(size)} Tf\n`
    for (const [x, y, width, text] of runs)
      content += runOf(
        text,
        width,
        fonts.widthOf(face, text, size),
        `1 0 0 1 ${n(x)} ${n(height - y)}`,
        fonts.encode(face, text),
      )
  }
  return `${content}ET`
}

/** The list of tables that a reader shows beside the pages. */
function putOutline(
  objects: PdfObjects,
  pages: readonly DrawnPage[],
  numbers: readonly number[],
  titles: readonly string[],
): number {
  const root = objects.reserve()
  const firsts = titles.map((_, table) => pages.findIndex((page) => page.table === table))
  const items = titles.map(() => objects.reserve())
  titles.forEach((title, index) => {
    const before = index > 0 ? `/Prev ${items[index - 1]} 0 R` : ''
    const after = index < items.length - 1 ? `/Next ${items[index + 1]} 0 R` : ''
    const target = numbers[firsts[index] ?? 0]
    objects.put(
      `<</Title ${pdfText(title)}/Parent ${root} 0 R${before}${after}/Dest[${target} 0 R/Fit]>>`,
      items[index],
    )
  })
  objects.put(`<</Type/Outlines/First ${items[0]} 0 R/Last ${items.at(-1)} 0 R/Count ${items.length}>>`, root)
  return root
}

/**
 * Writes drawn pages as a PDF file: fonts embedded, cut to the characters used; text can be searched and copied. It says
 * nothing of who made it or when, and the same pages give the same bytes.
 */
export function writePdf(pages: readonly DrawnPage[], titles: PdfTitles): Uint8Array {
  const fonts = pdfFonts(typefaces())
  const objects = pdfObjects()
  const tree = objects.reserve()
  const resources = objects.reserve()
  const numbers = pages.map((page) => {
    const content = objects.putStream(drawContent(page, fonts))
    return objects.put(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${n(page.width)} ${n(page.height)}]` +
        `/Resources ${resources} 0 R/Contents ${content} 0 R>>`,
    )
  })
  objects.put(
    `<</Type/Pages/Count ${numbers.length}/Kids[${numbers.map((id) => `${id} 0 R`).join(' ')}]>>`,
    tree,
  )
  objects.put(`<</Font<<${fonts.embed(objects)}>>>>`, resources)
  const outline =
    titles.tables.length > 1
      ? `/Outlines ${putOutline(objects, pages, numbers, titles.tables)} 0 R/PageMode/UseOutlines`
      : ''
  // Printed at its own size: shrunk to a printer's margins, an A3 list would no longer be the list.
  const catalogue = objects.put(
    `<</Type/Catalog/Pages ${tree} 0 R/Lang(zh-CN)${outline}` +
      '/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None/PickTrayByPDFSize true>>>>',
  )
  const info = objects.put(
    `<</Title ${pdfText(titles.title)}/Creator ${pdfText(pageWords.creator)}/Producer ${pdfText(pageWords.creator)}>>`,
  )
  return objects.finish(catalogue, info)
}
