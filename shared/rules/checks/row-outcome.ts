import type { Finding } from '../../contract/checks.ts'
import { checkWords } from '../../locale/zh/checks.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { Source } from '../../model/source.ts'
import { sourceOf } from '../source-of.ts'
import type { Outcome, Subject } from './evaluation.ts'

/** A place in words needs these; see checkWords. */
export type Place = Parameters<typeof checkWords.at>[0]

interface RowOutcomes {
  /** Where the row stands, with the addresses of these fields. */
  place(...fields: string[]): Place
  pass(): Outcome
  fail(message: string, fields: readonly string[], suggestion?: Finding['suggestion']): Outcome
  unverifiable(message: string, fields: readonly string[]): Outcome
}

function rowName({ index }: Subject, record: ReceivedRecord): string {
  if (record.list === 'targets') {
    const indicator = index.catalogue.indicators.find(({ seq }) => String(seq) === record.key)
    if (indicator) return checkWords.indicator(indicator.seq, indicator.name, record.part)
  }
  return checkWords.row(record.label)
}

/** The outcomes of one returned row: who and where is the same for all of them. */
export function outcomesOf(subject: Subject, record: ReceivedRecord): RowOutcomes {
  const cellsOf = (fields: readonly string[]): Source[] =>
    fields.flatMap((field) => sourceOf(record, field) ?? [])
  const base = {
    key: record.key ?? record.label,
    part: record.part,
    order: record.row,
    message: '',
    cells: [],
    suggestion: null,
  }
  return {
    place: (...fields) => ({
      unit: subject.unit.name,
      list: record.list,
      row: rowName(subject, record),
      refs: cellsOf(fields).map((cell) => cell.ref),
    }),
    pass: () => ({ ...base, result: 'pass' }),
    fail: (message, fields, suggestion = null) => ({
      ...base,
      ...{ result: 'fail', message, cells: cellsOf(fields), suggestion },
    }),
    unverifiable: (message, fields) => ({
      ...base,
      ...{ result: 'unverifiable', message, cells: cellsOf(fields) },
    }),
  }
}
