import { correctionWords } from '../../../shared/locale/zh/corrections.ts'
import { pageWords } from '../../../shared/locale/zh/pages.ts'
import { frameSizes, pageSetups } from '../../../shared/rules/lists/page-setup.ts'
import type { PlacedCell } from '../../../shared/rules/lists/place-cells.ts'

/** The looks of a list's cells: equal ones share one number. */
export interface ListStyles {
  /**
   * Number of a cell's style, for its attribute `s`.
   * @param fontSize of the text of its table, one of the papers' sizes
   */
  indexOf(cell: PlacedCell, fontSize: number): number
  /** Number of the look of a cell that is coloured because something is wrong in its row. */
  warning(): number
  /** The part `xl/styles.xml`, once all cells are known. */
  toXml(): string
}

type FontUse = 'title' | 'line' | 'note' | 'heading' | 'body'

/** Sizes that the text of a table may have; its fonts follow the four common ones. */
const tableSizes = [...new Set(Object.values(pageSetups).map(({ fontSize }) => fontSize))]

/** Place of a font in the file. */
function fontId(use: FontUse, fontSize: number): number {
  const common = { title: 1, line: 2, note: 3 } as const
  if (use !== 'heading' && use !== 'body') return common[use]
  return 4 + 2 * tableSizes.indexOf(fontSize) + (use === 'heading' ? 0 : 1)
}

function fontsXml(): string {
  // Both come with every Chinese Windows and with WPS; charset 134 (GB2312) lets other systems pick a Chinese font.
  const body = (size: number) =>
    `<font><sz val="${size}"/><name val="宋体"/><family val="1"/><charset val="134"/></font>`
  const heading = (size: number) =>
    `<font><sz val="${size}"/><name val="黑体"/><family val="2"/><charset val="134"/></font>`
  const all = [
    // Widths are counted in digits of this font: Arial, or one as wide, is on every system.
    '<font><sz val="10"/><name val="Arial"/></font>',
    heading(frameSizes.title),
    body(frameSizes.line),
    body(frameSizes.note),
    ...tableSizes.flatMap((size) => [heading(size), body(size)]),
  ]
  return `<fonts count="${all.length}">${all.join('')}</fonts>`
}

// Every program knows 0, 0.00 and text by these numbers; from 164 on formats are described in the file.
const builtInFormats: Readonly<Record<string, number>> = { '0': 1, '0.00': 2, '@': 49 }
const firstFormat = 164

/** The number format of a cell; null: an empty cell has none, so that a number typed into it later is a number. */
function formatCode({ content, open, isContinued }: PlacedCell): string | null {
  // What is typed into an answer stays as it is typed: a date no serial number, a telephone number with its zeros.
  if (open === 'text') return '@'
  // A number is a number, and is seen with the digits that it was typed with.
  if (open === 'number') return null
  if (content === null) return null
  // The word is no part of the text: who filters or copies the column finds one name.
  if (content.kind === 'text') return isContinued ? `@"${pageWords.continued}"` : '@'
  const digits = content.decimals === 0 ? '0' : `0.${'0'.repeat(content.decimals)}`
  // The mark is no part of the number: programs go on calculating with it.
  return content.isAdjusted ? `${digits}"${correctionWords.mark}"` : digits
}

function fontOf(role: PlacedCell['role']): FontUse {
  switch (role) {
    case 'title':
      return 'title'
    case 'formNumber':
    case 'lineLeft':
    case 'lineMiddle':
    case 'lineRight':
    case 'signature':
    case 'lead':
      return 'line'
    case 'note':
    case 'rowId':
      return 'note'
    case 'header':
    case 'section':
    case 'sum':
      return 'heading'
    default:
      return 'body'
  }
}

function styleXml(cell: PlacedCell, fontSize: number, formatId: (code: string) => number): string {
  const { role, align } = cell
  const isOpen = cell.open !== undefined
  const font = fontOf(role)
  const isTable = font === 'heading' || font === 'body'
  const code = isTable && role !== 'header' ? formatCode(cell) : null
  const format = code === null ? 0 : formatId(code)
  const vertical = role === 'note' || role === 'lead' ? 'top' : 'center'
  const wraps = (font === 'line' && role !== 'lead') || role === 'rowId' ? '' : ' wrapText="1"'
  // Every cell is locked unless it says otherwise; it matters only where the sheet is protected.
  const open = isOpen ? ' applyFill="1" applyProtection="1"' : ''
  return (
    `<xf numFmtId="${format}" fontId="${fontId(font, fontSize)}" fillId="${isOpen ? openFill : 0}" borderId="${isTable ? 1 : 0}" xfId="0"` +
    `${format === 0 ? '' : ' applyNumberFormat="1"'} applyFont="1"${isTable ? ' applyBorder="1"' : ''}` +
    `${open} applyAlignment="1"><alignment horizontal="${align}" vertical="${vertical}"${wraps}/>` +
    `${isOpen ? '<protection locked="0"/>' : ''}</xf>`
  )
}

function formatsXml(codes: readonly string[]): string {
  if (codes.length === 0) return ''
  const formats = codes.map(
    (code, index) =>
      `<numFmt numFmtId="${firstFormat + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  )
  return `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`
}

// The second fill is not ours: programs take the second one for this pattern, whatever the file says.
const fills =
  '<fills count="3"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFF8E1"/></patternFill></fill></fills>'
/** Pale, so that it prints white: here is where to write. */
const openFill = 2
const borders =
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>'

/** In a fill that is put on by a condition the background is the colour that is seen. */
const warningLook =
  '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font>' +
  '<fill><patternFill patternType="solid"><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>'

/** An empty table of styles. */
export function listStyles(): ListStyles {
  const known = new Map<string, number>()
  const styles: string[] = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']
  const codes: string[] = []
  let warns = false
  const formatId = (code: string) => {
    const builtIn = builtInFormats[code]
    if (builtIn !== undefined) return builtIn
    const at = codes.indexOf(code)
    return firstFormat + (at < 0 ? codes.push(code) - 1 : at)
  }
  return {
    indexOf(cell, fontSize) {
      const key = `${fontSize}/${cell.role}/${cell.align}/${formatCode(cell) ?? ''}/${cell.open ?? ''}`
      const found = known.get(key)
      if (found !== undefined) return found
      const index = styles.push(styleXml(cell, fontSize, formatId)) - 1
      known.set(key, index)
      return index
    },
    warning() {
      warns = true
      return 0
    },
    toXml() {
      return (
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
        `${formatsXml(codes)}${fontsXml()}${fills}${borders}` +
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
        `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs>` +
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
        `${warns ? warningLook : ''}</styleSheet>`
      )
    },
  }
}
