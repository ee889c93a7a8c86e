import type { NamedFigure, ReportBlock, ReportParagraph } from './report-content.ts'

/** A paragraph of sentences; those that say nothing are left out, and so is a paragraph of nothing. */
export function paragraph(
  sentences: readonly string[],
  figures: readonly NamedFigure[] = [],
): ReportParagraph[] {
  const text = sentences.join('')
  return text === '' ? [] : [{ kind: 'paragraph', text, figures }]
}

export function heading(level: 1 | 2 | 'annex', text: string): ReportBlock {
  return { kind: 'heading', level, text }
}

export const indicatorKey = (seq: number) => `indicator:${seq}`
