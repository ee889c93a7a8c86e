import { templateWords } from '../../locale/zh/templates.ts'
import type { PrintedList } from '../../model/printed-list.ts'

const afterColon = (text: string) => text.replace(/^[^：]*：/, '').trim()

/** What a template's single cells may ask for, by name: head line, title, notes of a list. */
export function templateFacts(list: PrintedList, city: string): ReadonlyMap<string, string> {
  const names = templateWords.facts
  const [reporter, period, measure] = list.line
  return new Map([
    [names.title, list.title],
    [names.reporter, list.unit ?? afterColon(reporter)],
    [names.consolidator, city],
    [names.period, afterColon(period)],
    [names.measure, afterColon(measure)],
    [names.formNumber, list.formNumber === null ? '' : afterColon(list.formNumber)],
    [names.notes, list.notes.join('\n')],
  ])
}
