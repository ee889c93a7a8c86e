import type { NoteCode } from '../../model/record.ts'
import { writtenNumber } from './written-number.ts'

const vagueBefore = /^(?:大?约为?|将近|接近|近|大概|估计|预计|左右)/
const vagueBehind = /(?:左右|上下|多|余)(?=\D{0,6}$)/
/** What is said of the number changes nothing: 共12家 is 12家. */
const neutral = /^(?:共计?|合计|总计|达到?|完成|实现)/
/** What is said of the number changes what it counts: 新增5项, 下降3个百分点. */
const changing = /^(?:新增|累计|下降|减少|降低|上升|增长|增加|提高|其中|建成|年均|同比|力争|确保|计划)/

/** Words around a number that keep it from being one; null where there are none. */
export function wordsAroundNumber(folded: string): { readonly code: NoteCode; readonly to?: string } | null {
  const bare = folded.replace(vagueBefore, '').replace(vagueBehind, '')
  if (bare !== folded) {
    const number = writtenNumber(bare)
    if (number) return { code: 'vague', to: bare }
    if (vagueBefore.test(folded) && /^\d/.test(bare)) return { code: 'vague' }
  }
  // 12.5(预计), 3(含徐圩)
  const [, number = '', remark = ''] = /^([^()]+)\(([^()]+)\)$/.exec(folded) ?? []
  if (/\p{Script=Han}/u.test(remark) && writtenNumber(number)) return { code: 'qualified', to: number }
  if (changing.test(folded)) return { code: 'qualified' }
  const plain = folded.replace(neutral, '')
  if (plain === folded) return null
  return writtenNumber(plain) ? { code: 'qualified', to: plain } : { code: 'qualified' }
}
