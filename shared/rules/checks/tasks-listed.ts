import { checkListWords } from '../../locale/zh/check-lists.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { Evaluation } from './evaluation.ts'

/** Every task of the plan has a row. Said task by task, as each may have its own reason. */
export const tasksListed: Evaluation['evaluate'] = ({ index, received, unit }) => {
  const listed = new Set(received.records.map(({ key }) => key))
  return index.catalogue.tasks.map(({ code, title }) => {
    const base = { key: code, part: null, order: Number.MAX_SAFE_INTEGER, cells: [], suggestion: null }
    if (listed.has(code)) return { ...base, result: 'pass', message: '' }
    const message = checkListWords.notListed(unit.name, terms.list[received.list], code, title)
    return { ...base, result: 'fail', message }
  })
}
