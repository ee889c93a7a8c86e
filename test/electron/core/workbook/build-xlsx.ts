/** What a workbook built for a test shall hold; everything else is as plain as can be. */
export interface XlsxParts {
  /** Rows of the first sheet as XML. */
  readonly sheetData?: string
  /** XML before the rows and after them. */
  readonly head?: string
  readonly tail?: string
  /** String items as XML; no such part without them. */
  readonly strings?: string
  /** Format number of each cell style; no such part without them. */
  readonly styles?: readonly number[]
  /** Format codes declared by number. */
  readonly formats?: Readonly<Record<number, string>>
  readonly sheets?: readonly { readonly name: string; readonly state?: string }[]
  readonly workbookPr?: string
  /** Prefix of the elements of sheet, strings, styles and workbook, with its colon. */
  readonly prefix?: string
  readonly namespace?: string
  /** What stands before the root of every part but the relations. */
  readonly declaration?: string
  /** The target by which the workbook names a part in its folder. */
  readonly target?: (name: string) => string
  /** The closing tag of the sheet, where it shall differ. */
  readonly closing?: string
}

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** The entries of an xlsx package with the given parts, by path. */
export function buildXlsx(parts: XlsxParts): ReadonlyMap<string, Uint8Array> {
  const {
    sheets = [{ name: '数据' }],
    prefix: p = '',
    namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    target = (name: string) => name,
    strings,
    styles,
  } = parts
  const own = p === '' ? `xmlns="${namespace}"` : `xmlns:${p.slice(0, -1)}="${namespace}"`
  const sheetNames = sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`)
  const related = [
    ...sheetNames.map((name) => ['worksheet', name]),
    ...(strings === undefined ? [] : [['sharedStrings', 'sharedStrings.xml']]),
    ...(styles === undefined ? [] : [['styles', 'styles.xml']]),
  ]
  const types = [['sheet.main', 'workbook.xml'], ...related]
  const files: [string, string][] = [
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        types
          .map(([type, name]) => `<Override PartName="/xl/${name}" ContentType="${main}.${type}+xml"/>`)
          .join('') +
        '</Types>',
    ],
    [
      'xl/_rels/workbook.xml.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        related
          .map(
            ([type, name = ''], at) =>
              `<Relationship Id="rId${at + 1}" Type="${relations}/${type}" Target="${target(name)}"/>`,
          )
          .join('') +
        '</Relationships>',
    ],
    [
      'xl/workbook.xml',
      `${declaration}<${p}workbook ${own} xmlns:r="${relations}">${parts.workbookPr ?? ''}<${p}sheets>` +
        sheets
          .map(({ name, state }, at) => {
            const shown = state === undefined ? '' : ` state="${state}"`
            return `<${p}sheet name="${name}" sheetId="${at + 1}"${shown} r:id="rId${at + 1}"/>`
          })
          .join('') +
        `</${p}sheets></${p}workbook>`,
    ],
    ...sheetNames.map((name, at): [string, string] => [
      `xl/${name}`,
      at > 0
        ? `<${p}worksheet ${own}><${p}sheetData></${p}sheetData></${p}worksheet>`
        : `${declaration}<${p}worksheet ${own}>${parts.head ?? ''}<${p}sheetData>${parts.sheetData ?? ''}</${p}sheetData>` +
          `${parts.tail ?? ''}${parts.closing ?? `</${p}worksheet>`}`,
    ]),
  ]
  if (strings !== undefined) {
    files.push(['xl/sharedStrings.xml', `${declaration}<${p}sst ${own}>${strings}</${p}sst>`])
  }
  if (styles !== undefined) {
    const codes = Object.entries(parts.formats ?? {}).map(
      ([id, code]) => `<${p}numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`,
    )
    const xfs = styles.map((id) => `<${p}xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"/>`)
    files.push([
      'xl/styles.xml',
      `${declaration}<${p}styleSheet ${own}><${p}numFmts>${codes.join('')}</${p}numFmts>` +
        `<${p}cellXfs>${xfs.join('')}</${p}cellXfs></${p}styleSheet>`,
    ])
  }
  const encoder = new TextEncoder()
  return new Map(files.map(([path, text]) => [path, encoder.encode(text)]))
}
