import { isListKind } from '../../model/list-kind.ts'
import { normaliseName } from '../normalise-name.ts'
import { isTotalRow } from './classify-row.ts'
import { isKnownEntry } from './column-content.ts'
import { readCell } from './read-field.ts'
import { shownText } from './sheet-grid.ts'
import type { TableWalk } from './table-walk.ts'

const contactWords =
  /^(?:序号|姓名|联系人|联络人|经办人|负责人|分管领导|单位|工作单位|单位名称|部门|科室|职务|职称|电话|办公电话|联系电话|联系方式|固定电话|手机|手机号|手机号码|传真|邮箱|电子邮箱|qq|微信|地址|备注)$/
const ofPeople = /人$|姓名|电话|手机|传真|邮箱|联系方式/

/**
 * True for a row after a gap that heads another table than the list above it: the contact persons, or words where the list
 * has figures, with no entry of the list below. Its rows would else be taken for entries of the list.
 */
export function isForeignHead(walk: TableWalk, row: number): boolean {
  const { grid, header, rowsTo } = walk.table
  const cells = grid.list(row)
  if (grid.turned || cells.length < 2) return false
  const texts = cells.map((cell) => normaliseName(shownText(cell)))
  if (cells.some((cell) => cell.kind !== 'text') || texts.some((text) => /[:\d%]|^$/.test(text))) return false
  if (texts.every((text) => contactWords.test(text)) && texts.some((text) => ofPeople.test(text))) return true
  const key = walk.columns.get(walk.keyField)
  if (!isListKind(header.list) || header.list === 'projects' || key === undefined || isTotalRow(texts))
    return false
  const saysWords = walk.fields.some(({ field, column }) => {
    const cell = column === undefined ? undefined : grid.cell(row, column)
    if (!cell || column === undefined || (field.content !== 'number' && field.content !== 'value'))
      return false
    return readCell(field, column, cell, walk, null, () => '').state === 'text'
  })
  if (!saysWords) return false
  for (let at = row; at <= rowsTo; at++) {
    if (isKnownEntry(header.list, grid.coveredText(at, key), walk.index)) return false
  }
  return true
}
