import { reportWords } from '../../../shared/locale/zh/report.ts'
import { writableText } from '../../../shared/rules/lists/writable-text.ts'
import type { ReportBlock, ReportChart, ReportContent } from '../../../shared/rules/report/report-content.ts'

/** What a chart draws, as it stands in the file. */
export interface DrawnChart {
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
}

/** A paragraph, a row of a table or a chart, in the order in which a reader comes to them. */
export type ReportPiece =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] }
  | ({ readonly kind: 'chart' } & DrawnChart)

/** The numbers of a chart; a drawing has no more digits than a double, the exact ones stand in text and table. */
export function drawnChart({ categories, series, shape }: ReportChart): DrawnChart {
  // Lying bars are drawn from the bottom up.
  const inOrder = <Item>(items: readonly Item[]) => (shape === 'bars' ? items.toReversed() : items)
  return {
    categories: inOrder(categories).map(writableText),
    series: series.map(({ name, values }) => ({
      name: writableText(name),
      values: inOrder(values).map((value) => (value === null ? null : Number(value))),
    })),
  }
}

function piecesOf(block: ReportBlock): ReportPiece[] {
  const paragraph = (text: string): ReportPiece => ({ kind: 'paragraph', text: writableText(text) })
  const row = (cells: readonly string[]): ReportPiece => ({ kind: 'row', cells: cells.map(writableText) })
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'blank':
      return [paragraph(block.text)]
    case 'table':
      return [
        paragraph(block.caption),
        ...(block.measure === null ? [] : [paragraph(block.measure)]),
        row(block.columns.map(({ label }) => label)),
        ...block.rows.map(({ cells }) => row(cells)),
        ...(block.notes.length === 0 ? [''] : reportWords.notes(block.notes)).map(paragraph),
      ]
    case 'chart':
      return [
        { kind: 'chart', ...drawnChart(block) },
        paragraph(block.caption),
        ...reportWords.notes(block.notes).map(paragraph),
      ]
  }
}

/** Everything that the finished report has to hold, piece by piece. */
export function reportPieces(content: ReportContent): ReportPiece[] {
  const lines = [content.title.join('\n'), content.mark]
  const signature = [content.issuer, content.date]
  const plain = (texts: readonly string[]) =>
    texts.map((text): ReportPiece => ({ kind: 'paragraph', text: writableText(text) }))
  return [
    ...plain(lines),
    ...content.blocks.flatMap(piecesOf),
    ...plain(signature),
    ...content.annexes.flatMap(piecesOf),
  ]
}
