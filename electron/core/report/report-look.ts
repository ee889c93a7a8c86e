import { convertMillimetersToTwip, type IRunOptions, LineRuleType, type ParagraphChild, TextRun } from 'docx'
import { writableText } from '../../../shared/rules/lists/writable-text.ts'

/** Fonts of official papers (GB/T 9704-2012); a program that lacks one takes its own of the same kind. */
export const font = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  table: '宋体',
} as const

/** Sizes as Chinese type counts them, in half points: 二号 22, 三号 16, 四号 14, 五号 10.5, 小五 9. */
export const size = { title: 44, body: 32, page: 28, caption: 21, table: 18 } as const

/** A4 in millimetres: 天头 37, 订口 28, 版心 156 × 225 (GB/T 9704-2012). */
export const page = { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 } as const
export const textWidth = page.width - page.left - page.right

export const twips = convertMillimetersToTwip
/** 22 lines to a page, in twentieths of a point. */
export const lineHeight = 578
export const bodyLine = { line: lineHeight, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const
/** Two characters at the beginning of a paragraph. */
export const indent = { firstLineChars: 200, firstLine: 640 } as const

export function run(text: string, name: string, halfPoints: number, more: IRunOptions = {}): TextRun {
  return new TextRun({
    text,
    font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: name },
    size: halfPoints,
    ...more,
  })
}

/** A text with its line breaks. */
export function lines(
  text: string,
  name: string,
  halfPoints: number,
  more: IRunOptions = {},
): ParagraphChild[] {
  return writableText(text)
    .split('\n')
    .map((line, at) => run(line, name, halfPoints, at === 0 ? more : { ...more, break: 1 }))
}
