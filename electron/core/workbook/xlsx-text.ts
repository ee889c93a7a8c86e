import { giveUp } from './scan-give-up.ts'

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function character(reference: string): string {
  const known = Object.hasOwn(named, reference) ? named[reference] : undefined
  if (known !== undefined) return known
  const digits = /^#(?:x([\da-fA-F]{1,4})|(\d{1,5}))$/.exec(reference)
  if (!digits) return giveUp()
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16)
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : giveUp()
}

/**
 * The text that a piece of XML stands for: entities, and the `_xHHHH_` escapes by which a workbook writes characters XML
 * cannot hold (ECMA-376 part 1, 22.9.2.19).
 */
export function decodeXmlText(raw: string): string {
  const text = raw.includes('&')
    ? raw.replace(/&([^;&]*)(;?)/g, (_, reference: string, end: string) =>
        end === '' ? giveUp() : character(reference),
      )
    : raw
  if (!text.includes('_')) return text
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** The text of a cell; line ends become `\n`. */
export function decodeCellText(raw: string): string {
  const text = decodeXmlText(raw)
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text
}

/**
 * The text of a formula's stored result. The library decodes it twice, the second time byte-wise: where that makes a
 * difference, it shall read the workbook.
 */
export function decodeResultText(raw: string): string {
  if (/&#|_x[\da-f]{4}_/i.test(raw)) giveUp()
  const text = decodeCellText(raw)
  return /&[^&]*;/.test(text) ? giveUp() : text
}
