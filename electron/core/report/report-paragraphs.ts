import { AlignmentType, LineRuleType, Paragraph, ShadingType } from 'docx'
import type {
  ReportBlock,
  ReportContent,
  ReportParagraph,
} from '../../../shared/rules/report/report-content.ts'
import { bodyLine, font, indent, lineHeight, lines, run, size } from './report-look.ts'

type Heading = Extract<ReportBlock, { kind: 'heading' }>

const headingFont = { 1: font.heading, 2: font.subheading, annex: font.heading } as const

/** Its level is the outline's too, so that a program can show and skip by it. */
export function headingParagraph({ level, text }: Heading): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: bodyLine,
    indent: level === 'annex' ? {} : indent,
    keepNext: true,
    pageBreakBefore: level === 'annex',
    outlineLevel: level === 2 ? 1 : 0,
    children: lines(text, headingFont[level], size.body),
  })
}

export function bodyParagraph({ text }: Pick<ReportParagraph, 'text'>): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: bodyLine,
    indent,
    widowControl: true,
    children: lines(text, font.body, size.body),
  })
}

/** A place to fill in, grey so that nobody overlooks it. */
export function blankParagraph(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: bodyLine,
    indent,
    children: lines(text, font.body, size.body, {
      color: '595959',
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E7E6E6' },
    }),
  })
}

export function titleParagraphs({ title, mark }: Pick<ReportContent, 'title' | 'mark'>): Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER, keepNext: true }
  return [
    new Paragraph({
      ...centred,
      spacing: { line: 640, lineRule: LineRuleType.EXACT, before: lineHeight, after: 0 },
      children: lines(title.join('\n'), font.title, size.title, { bold: true }),
    }),
    new Paragraph({
      ...centred,
      spacing: { ...bodyLine, after: lineHeight / 2 },
      children: lines(mark, font.subheading, size.body),
    }),
  ]
}

/** 表1 above its table; 图1 below its chart. */
export function captionParagraph(text: string, place: 'above' | 'below'): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: place === 'above' ? { before: 160, after: 60 } : { before: 60, after: 120 },
    keepNext: place === 'above',
    keepLines: true,
    children: lines(text, font.heading, size.caption),
  })
}

export function measureParagraph(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { before: 0, after: 40 },
    keepNext: true,
    children: lines(text, font.table, size.table),
  })
}

export function noteParagraphs(notes: readonly string[]): Paragraph[] {
  return notes.map(
    (note, at) =>
      new Paragraph({
        alignment: AlignmentType.LEFT,
        spacing: { before: at === 0 ? 60 : 0, after: at === notes.length - 1 ? 160 : 0 },
        keepLines: true,
        children: lines(note, font.table, size.table),
      }),
  )
}

/** Who reports and when, kept with each other; the date four characters from the right (GB/T 9704-2012). */
export function signatureParagraphs({ issuer, date }: Pick<ReportContent, 'issuer' | 'date'>): Paragraph[] {
  const aside = (text: string, before: number, keepNext: boolean) =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: { ...bodyLine, before },
      indent: { right: 1280 },
      keepNext,
      children: [run(text, font.body, size.body)],
    })
  return [aside(issuer, lineHeight * 2, true), aside(date, 0, false)]
}
