import { eachTag } from './scan-attributes.ts'
import { giveUp } from './scan-give-up.ts'
import { openPart, type PackageEntries } from './scan-part.ts'
import { decodeXmlText } from './xlsx-text.ts'

/**
 * Formats a workbook may use without declaring them (ECMA-376 part 1, 18.8.30), dates as the library shows them. 27 to 36
 * and 50 to 58 are the dates of the Chinese edition.
 */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
  56: '"上午/下午 "hh"時"mm"分"ss"秒 "',
}
const chineseDates = [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 57, 58]
const chineseTimes = [32, 33, 34, 35]

/** The highest format number the library keeps apart. */
const highestFormat = 392

function knownFormats(): Map<number, string> {
  const formats = new Map(Object.entries(builtIn).map(([id, code]) => [Number(id), code]))
  for (const id of chineseDates) formats.set(id, 'm/d/yy')
  for (const id of chineseTimes) formats.set(id, 'h:mm:ss')
  return formats
}

function section(text: string, prefix: string, name: string): string {
  const open = text.indexOf(`<${prefix}${name}`)
  if (open < 0) return ''
  if (!/[\s/>]/.test(text.charAt(open + 1 + prefix.length + name.length))) giveUp()
  const close = text.indexOf(`</${prefix}${name}>`, open)
  // Without a closing tag the section is empty: <numFmts count="0"/>.
  return close < 0 ? '' : text.slice(open, close)
}

function whole(digits: string): number {
  return /^\d{1,9}$/.test(digits) ? Number(digits) : giveUp()
}

/**
 * The number formats of a workbook's cell styles.
 *
 * @returns style index → format code; undefined for a format that is neither declared nor built in
 */
export function scanStyles(entries: PackageEntries, path: string): readonly (string | undefined)[] {
  const { text, prefix } = openPart(entries, path, 'styleSheet')
  const formats = knownFormats()
  eachTag(section(text, prefix, 'numFmts'), 0, (name, attributes) => {
    if (name !== 'numFmt') return
    const id = whole(attributes.get('numFmtId') ?? '')
    const code = decodeXmlText(attributes.get('formatCode') ?? giveUp())
    if (id === 0 || id > highestFormat) giveUp()
    formats.set(id, code)
  })
  const styles: (string | undefined)[] = []
  eachTag(section(text, prefix, 'cellXfs'), 0, (name, attributes) => {
    if (name === 'xf') styles.push(formats.get(whole(attributes.get('numFmtId') ?? '0')))
  })
  return styles
}
