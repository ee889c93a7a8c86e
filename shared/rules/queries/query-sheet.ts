import { queryWords } from '../../locale/zh/queries.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { PrintedColumn, PrintedTable } from '../../model/printed-list.ts'
import { queryAnswerKinds } from '../../model/query.ts'
import { printRow } from '../lists/printed-row.ts'
import { type AskedQuery, presentQuestion } from './asked-queries.ts'
import { markCode } from './query-code.ts'

/** Columns of the answer workbook by field; what is read back is found by these labels. */
export const sheetFields = [
  'seq',
  'list',
  'row',
  'cells',
  'values',
  'question',
  'severity',
  'choice',
  'answer',
  'respondent',
  'phone',
] as const
export type SheetField = (typeof sheetFields)[number]

const looks: Readonly<Record<SheetField, Pick<PrintedColumn, 'width' | 'align'>>> = {
  seq: { width: 4, align: 'center' },
  list: { width: 8, align: 'center' },
  row: { width: 14, align: 'left' },
  cells: { width: 11, align: 'left' },
  values: { width: 12, align: 'left' },
  question: { width: 34, align: 'left' },
  severity: { width: 6, align: 'center' },
  choice: { width: 12, align: 'left' },
  answer: { width: 20, align: 'left' },
  respondent: { width: 8, align: 'left' },
  phone: { width: 12, align: 'left' },
}

function answerOf(field: SheetField): PrintedColumn['answer'] {
  if (field === 'choice') return { choices: queryAnswerKinds.map((kind) => queryWords.choice[kind]) }
  return field === 'answer' || field === 'respondent' || field === 'phone' ? { choices: null } : undefined
}

const columns: readonly PrintedColumn[] = sheetFields.map((field) => {
  const answer = answerOf(field)
  return {
    field,
    group: null,
    label: queryWords.column[field],
    ...looks[field],
    role: field === 'row' ? 'key' : 'plain',
    isControlled: false,
    ...(answer ? { answer } : {}),
  }
})

const text = (value: string) => (value === '' ? null : { kind: 'text' as const, text: value })

export interface QuerySheetOrder {
  readonly unit: string
  readonly period: string
  /** Questions in the order of the letter. */
  readonly queries: readonly AskedQuery[]
  /** The day by which the unit is to answer, YYYY-MM-DD. */
  readonly due: string
}

/**
 * 核实单: the questions to one unit as a sheet to fill in. What was asked is locked, the answers are open, and every row
 * has its code and check word in a column that is not seen, so that sorting and deleting do no harm.
 */
export function querySheet({ unit, period, queries, due }: QuerySheetOrder): PrintedTable {
  const questions = queries.map(presentQuestion)
  return {
    sheetName: queryWords.sheetName,
    title: queryWords.sheetTitle(unit, period),
    formNumber: null,
    line: [queryWords.unitLine(unit), queryWords.periodLine(period), queryWords.dueLine(due)],
    lead: queryWords.howToFill,
    paper: 'A4',
    columns,
    rows: queries.map(({ query, row }, index) =>
      printRow('entry', {
        seq: text(String(index + 1)),
        list: text(terms.list[query.list]),
        row: text(row),
        cells: text(query.cells.map(({ ref, label }) => queryWords.cell(ref, label)).join('\n')),
        values: text(query.cells.map(({ ref, raw }) => queryWords.cellHolds(ref, raw)).join('\n')),
        question: text(questions[index]?.text ?? ''),
        severity: text(queryWords.severity(query.severity)),
      }),
    ),
    rowIds: {
      label: queryWords.codeColumn,
      ids: queries.map(({ query }, index) => markCode(query.code, questions[index]?.check ?? '')),
    },
    notes: [],
    signatures: queryWords.signatures,
  }
}
