import type { DrawnPage } from '../../../shared/contract/pages.ts'
import type { PrintedTable } from '../../../shared/model/printed-list.ts'
import { type DrawOptions, drawPages } from '../../../shared/rules/pages/draw-pages.ts'
import { typefaces } from './typefaces.ts'

/** Tables and how their pages are to look, where the fonts' measures are at hand. */
export interface DrawOrder {
  readonly tables: readonly PrintedTable[]
  readonly mark: DrawOptions['mark']
}

/** The pages of a document as its PDF has them. */
export function drawDocument({ tables, mark }: DrawOrder): DrawnPage[] {
  return drawPages(tables, { mark, metrics: typefaces().metrics })
}
