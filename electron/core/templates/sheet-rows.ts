import { AppError } from '../../../shared/errors.ts'
import { templateWords } from '../../../shared/locale/zh/templates.ts'
import { cellRef, columnNumber } from '../../../shared/rules/cell-ref.ts'
import { attributeOf, childrenOf, withAttribute } from './xml-tags.ts'

/** A cell as the sheet's part has it. */
export interface SheetCell {
  readonly column: number
  /** As written, without the place. */
  readonly attributes: string
  /** What stands in the element. */
  readonly inner: string
}

export interface SheetRow {
  readonly number: number
  /** As written, without the number. */
  readonly attributes: string
  readonly cells: readonly SheetCell[]
}

const element = /^\s*<([\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?:\/>|>([\s\S]*)<\/\1\s*>)$/

function parsed(xml: string): { attributes: string; inner: string } {
  const [, , attributes = '', inner = ''] = element.exec(xml) ?? []
  return { attributes, inner }
}

/** The attributes without one of them. */
export const without = (attributes: string, name: string) =>
  attributes.replace(new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`), '')

function cellsOf(xml: string): SheetCell[] {
  let next = 1
  return childrenOf(xml).children.map((child) => {
    // Extensions of a row would be taken for a cell.
    if (child.name !== 'c') throw new AppError('template-format', { found: templateWords.formats.unusual })
    const { attributes, inner } = parsed(child.xml)
    const letters = /^[A-Z]+/.exec(attributeOf(attributes, 'r') ?? '')?.[0]
    const column = letters === undefined ? next : columnNumber(letters)
    next = column + 1
    return { column, attributes: without(attributes, 'r'), inner }
  })
}

/** The rows of a sheet's data, in their order. @param xml the element sheetData */
export function readRows(xml: string): SheetRow[] {
  let next = 1
  return childrenOf(xml).children.map((child) => {
    const { attributes } = parsed(child.xml)
    const stated = attributeOf(attributes, 'r')
    const number = stated === null ? next : Number(stated)
    next = number + 1
    return { number, attributes: without(attributes, 'r'), cells: cellsOf(child.xml) }
  })
}

function cellXml({ column, attributes, inner }: SheetCell, row: number): string {
  const start = `<c${withAttribute('', 'r', cellRef(row, column))}${attributes}`
  return inner === '' ? `${start}/>` : `${start}>${inner}</c>`
}

/** The element sheetData of these rows. */
export function rowsXml(rows: readonly SheetRow[]): string {
  const written = rows.map(({ number, attributes, cells }) => {
    const start = `<row r="${number}"${attributes}`
    if (cells.length === 0) return `${start}/>`
    return `${start}>${cells.map((cell) => cellXml(cell, number)).join('')}</row>`
  })
  return `<sheetData>${written.join('')}</sheetData>`
}
