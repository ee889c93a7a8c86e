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
  /** @param fields what was looked at; the coverage map shows them as guarded */
  pass(...fields: string[]): Outcome
  fail(message: string, fields: readonly string[], suggestion?: Finding['suggestion']): Outcome
  unverifiable(message: string, fields: readonly string[]): Outcome
  /** The same where the cells are known, of this row or of others. */
  passAt(cells: readonly Source[]): Outcome
  failAt(message: string, cells: readonly Source[], suggestion?: Finding['suggestion']): Outcome
  unverifiableAt(message: string, cells: readonly Source[]): Outcome
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
    pass: (...fields) => ({ ...base, result: 'pass', cells: cellsOf(fields) }),
    fail: (message, fields, suggestion = null) => ({
      ...base,
      ...{ result: 'fail', message, cells: cellsOf(fields), suggestion },
    }),
    unverifiable: (message, fields) => ({
      ...base,
      ...{ result: 'unverifiable', message, cells: cellsOf(fields) },
    }),
    passAt: (cells) => ({ ...base, result: 'pass', cells: [...cells] }),
    failAt: (message, cells, suggestion = null) => ({
      ...base,
      ...{ result: 'fail', message, cells: [...cells], suggestion },
    }),
    unverifiableAt: (message, cells) => ({
      ...base,
      ...{ result: 'unverifiable', message, cells: [...cells] },
    }),
  }
}
