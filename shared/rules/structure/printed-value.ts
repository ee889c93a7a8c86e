import type { RawCell } from '../../model/raw-sheet.ts'

/** What a cell of a printed table says, for adding up. */
export type PrintedValue =
  | {
      readonly kind: 'number'
      /** Plain decimal without separators or a percent sign. */
      readonly number: string
      /** Decimals that the table prints; null where the file keeps a bare number, which drops its last zeros. */
      readonly places: number | null
      /** What the number format shows, where it shows less than is stored. */
      readonly shown: string | null
    }
  /** 946/31195: two measures in one cell. */
  | { readonly kind: 'composite'; readonly numbers: readonly string[] }
  /** A dash, dots, a word for nothing, an amount below the table's unit: adds nothing. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'text' }

const plain = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+|\d+(?: \d{3})+)(?:\.\d+)?%?$/
const exponent = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i
const composite = /^\d+(?:\.\d+)?(?:\/\d+(?:\.\d+)?)+$/
const nothing = /^(?:[-—–―─一…·./\\*#~○]|空格|无|n\/?a|nil|<0?(?:\.0*1|1))+$/i
const plainDigits = /^[\d.]+$/
const footnote = /[\u2460-\u2473*]+$/

/** Number of decimals of a plain decimal. */
export function decimalsOf(number: string): number {
  const point = number.indexOf('.')
  return point < 0 ? 0 : number.length - point - 1
}

/** The number a text prints, without separators; null where it prints none. */
export function printedText(text: string): string | null {
  // Footnote marks go first: folding would make ① a digit.
  const folded = text
    .trim()
    .replace(/(?<=\d)[\u2460-\u2473*]+$/, '')
    .normalize('NFKC')
    .replace(/[\u2212\uFE63]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  if (!plain.test(folded)) return null
  return folded.replace(/[,% +]/g, '')
}

/** Reads a cell as a printed table means it. */
export function printedValue(cell: RawCell | undefined): PrintedValue | null {
  if (cell === undefined) return null
  if (cell.kind === 'number') {
    const shown = cell.shown === undefined ? null : printedText(cell.shown)
    // A percentage is shown times a hundred: its shown decimals are of another scale.
    const less = shown !== null && cell.percent !== true && decimalsOf(shown) < decimalsOf(cell.content)
    const number = exponent.test(cell.content) ? fromExponent(cell.content) : cell.content
    return {
      kind: 'number',
      number,
      places: shown === null || cell.percent === true ? null : decimalsOf(shown),
      shown: less ? shown : null,
    }
  }
  if (cell.kind !== 'text') return { kind: 'text' }
  const number = printedText(cell.content)
  if (number !== null) return { kind: 'number', number, places: decimalsOf(number), shown: null }
  const text = cell.content
    .replace(footnote, '')
    .replace(/[\s\u3000]/g, '')
    .normalize('NFKC')
  if (composite.test(text)) return { kind: 'composite', numbers: text.split('/') }
  if (text === '' || nothing.test(text)) return { kind: 'nothing' }
  return { kind: 'text' }
}

/** The kind of what a cell prints, without reading the number itself. */
export function printedKind(cell: RawCell): PrintedValue['kind'] {
  return cell.kind === 'number' ? 'number' : (printedValue(cell)?.kind ?? 'text')
}

function fromExponent(content: string): string {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?e([+-]?\d+)$/i.exec(content)
  if (!match) return content
  const [, sign = '', whole = '0', fraction = '', power = '0'] = match
  const shift = Number(power)
  if (Math.abs(shift) > 400) return content
  const digits = whole + fraction
  const point = whole.length + shift
  const text =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : point >= digits.length
        ? digits + '0'.repeat(point - digits.length)
        : `${digits.slice(0, point)}.${digits.slice(point)}`
  return (sign === '-' ? '-' : '') + text.replace(/^0+(?=\d)/, '')
}

/** True for a bare year: 1949, 2018, 2018年. */
export function isYearText(text: string): boolean {
  if (text.length < 4 || text.length > 12) return false
  // Most figures: without more ado.
  if (text.length > 4 && plainDigits.test(text)) return false
  return /^(?:1[89]|20)\d{2}(?:年|年度|年末)?$/.test(text.replace(/[\s\u3000]/g, '').normalize('NFKC'))
}
