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
  passAt(cells: readonly Source[], solve?: Outcome['solve']): Outcome
  failAt(message: string, cells: readonly Source[], suggestion?: Finding['suggestion']): Outcome
  unverifiableAt(message: string, cells: readonly Source[]): Outcome
}

/** Whose row it is, and by which catalogue. */
type RowSubject = Pick<Subject, 'unit' | 'index'>

function rowName({ index }: RowSubject, record: ReceivedRecord): string {
  if (record.list === 'targets') {
    const indicator = index.indicatorByKey(record.key)
    if (indicator) return checkWords.indicator(indicator.seq, indicator.name, record.part)
  }
  return checkWords.row(record.label)
}

// A record never changes, and all the rules about its row say their outcomes of it.
const knownRows = new WeakMap<
  ReceivedRecord,
  { readonly subject: RowSubject; readonly outcomes: RowOutcomes }
>()

/** The outcomes of one returned row: who and where is the same for all of them. */
export function outcomesOf(subject: RowSubject, record: ReceivedRecord): RowOutcomes {
  const known = knownRows.get(record)
  if (known && known.subject.index === subject.index && known.subject.unit === subject.unit)
    return known.outcomes
  const { unit, index } = subject
  const outcomes = makeOutcomes({ unit, index }, record)
  knownRows.set(record, { subject: { unit, index }, outcomes })
  return outcomes
}

function makeOutcomes(subject: RowSubject, record: ReceivedRecord): RowOutcomes {
  const key = record.key ?? record.label
  const { part, row: order } = record
  const cellsOf = (fields: readonly string[]): Source[] => {
    const cells: Source[] = []
    for (let index = 0; index < fields.length; index += 1) {
      const cell = sourceOf(record, fields[index] ?? '')
      if (cell) cells.push(cell)
    }
    return cells
  }
  const say = (
    result: Outcome['result'],
    message: string,
    cells: readonly Source[],
    suggestion: Outcome['suggestion'],
  ): Outcome => ({ result, key, part, order, message, cells, suggestion })
  // Nearly every outcome is one that passed, and many rules look at the same cells of a row.
  const passed = new Map<string, Outcome>()
  return {
    place: (...fields) => ({
      unit: subject.unit.name,
      list: record.list,
      row: rowName(subject, record),
      refs: cellsOf(fields).map((cell) => cell.ref),
    }),
    pass: (...fields) => {
      const name = fields.length === 1 ? (fields[0] ?? '') : fields.join()
      const known = passed.get(name)
      if (known) return known
      const outcome = say('pass', '', cellsOf(fields), null)
      passed.set(name, outcome)
      return outcome
    },
    fail: (message, fields, suggestion = null) => say('fail', message, cellsOf(fields), suggestion),
    unverifiable: (message, fields) => say('unverifiable', message, cellsOf(fields), null),
    passAt: (cells, solve) => {
      const outcome = say('pass', '', cells, null)
      return solve ? { ...outcome, solve } : outcome
    },
    failAt: (message, cells, suggestion = null) => say('fail', message, [...cells], suggestion),
    unverifiableAt: (message, cells) => say('unverifiable', message, [...cells], null),
  }
}
