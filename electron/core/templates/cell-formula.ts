import { xmlText } from '../workbook/xml-text.ts'
import { type SheetCell, without } from './sheet-rows.ts'
import { attributeOf, decodeText } from './xml-tags.ts'

/** The formula of a cell as its part has it. */
export interface StoredFormula {
  readonly kind: 'plain' | 'shared' | 'array' | 'other'
  /** Empty in a cell that shares the formula of another. */
  readonly text: string
  /** Names the cells that share one. */
  readonly group: string | null
  /** The cells that an array formula fills, or that share one. */
  readonly area: string | null
}

const element = /<f((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?:\/>|>([^<]*)<\/f\s*>)/

export function formulaOf(cell: SheetCell): StoredFormula | null {
  const found = element.exec(cell.inner)
  if (!found) return null
  const [, attributes = '', text = ''] = found
  const type = attributeOf(attributes, 't') ?? 'normal'
  const kind = type === 'normal' ? 'plain' : type === 'shared' || type === 'array' ? type : 'other'
  return {
    kind,
    text: decodeText(text),
    group: attributeOf(attributes, 'si'),
    area: attributeOf(attributes, 'ref'),
  }
}

/** The cell with a plain formula, and without the result that it had. */
export function withFormula(cell: SheetCell, formula: string): SheetCell {
  return { ...cell, attributes: without(cell.attributes, 't'), inner: `<f>${xmlText(formula)}</f>` }
}

/** The cell without the result of its formula; every program calculates it anew. */
export function withoutResult(cell: SheetCell): SheetCell {
  const inner = element.exec(cell.inner)?.[0]
  return inner === undefined ? cell : { ...cell, attributes: without(cell.attributes, 't'), inner }
}
