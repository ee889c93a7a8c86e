import { queryWords } from '../../locale/zh/queries.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { Plan } from '../../model/catalogue.ts'
import { type AskedQuery, presentQuestion } from './asked-queries.ts'

/** One numbered line of the letter's table: enough to be answered on paper. */
export interface LetterRow {
  readonly number: string
  readonly code: string
  readonly place: string
  readonly values: string
  readonly question: string
  /** What the cells should probably hold; empty where nothing says so. */
  readonly expected: string
}

/** 核实函: everything that stands in the letter to one unit, and nothing of any file format. */
export interface QueryLetter {
  readonly title: string
  readonly documentNumber: string
  readonly addressee: string
  readonly paragraphs: readonly string[]
  /** Names and numbers that the plan's settings know, else room to write them. */
  readonly contact: string
  readonly attachments: readonly string[]
  readonly issuer: string
  readonly date: string
  readonly table: {
    readonly mark: string
    readonly title: string
    readonly note: string
    readonly rows: readonly LetterRow[]
  }
}

export interface QueryLetterOrder {
  readonly plan: Plan
  readonly unit: string
  readonly period: string
  readonly queries: readonly AskedQuery[]
  readonly due: string
  /** Name of the workbook that goes with the letter. */
  readonly workbook: string
}

/**
 * The letter to one unit, laid out after GB/T 9704 (title, addressee, text, attachments, signature, date). The document's
 * number, the date and the seal are the office's to give: their places are left empty.
 */
export function queryLetter(order: QueryLetterOrder): QueryLetter {
  const { plan, unit, period, queries, due, workbook } = order
  const bySeverity = (['A', 'B', 'C', 'D'] as const).flatMap((severity) => {
    const count = queries.filter(({ query }) => query.severity === severity).length
    return count === 0 ? [] : [{ severity: terms.severity[severity], count }]
  })
  const words = queryWords.letter
  const again = queries.filter(({ rounds }) => rounds.length > 1).length
  return {
    title: words.title(unit, period),
    documentNumber: words.documentNumber,
    addressee: words.addressee(unit),
    paragraphs: [
      words.opening({
        plan: plan.title,
        number: plan.documentNumber,
        period,
        count: queries.length,
        bySeverity,
        again,
      }),
      words.howToAnswer,
      ...words.answers,
      words.correction,
      words.due(due),
    ],
    contact: words.contact(plan.settings.queries),
    attachments: words.attachments(queries.length, workbook),
    issuer: plan.settings.queries.office || words.issuerBlank,
    date: words.dateBlank,
    table: {
      mark: words.attachmentMark,
      title: words.tableTitle(unit, period),
      note: words.tableNote,
      rows: queries.map((asked, index) => {
        const { query, row } = asked
        return {
          number: String(index + 1),
          code: query.code,
          place: [
            terms.list[query.list],
            row,
            ...query.cells.map(({ ref, label }) => queryWords.cell(ref, label)),
          ].join('\n'),
          values: query.cells.map(({ ref, raw }) => queryWords.cellHolds(ref, raw)).join('\n'),
          question: `${queryWords.inBrackets(terms.severity[query.severity])}${presentQuestion(asked).text}`,
          expected: query.cells
            .flatMap(({ ref, expected }) =>
              expected === undefined ? [] : [queryWords.cellHolds(ref, expected)],
            )
            .join('\n'),
        }
      }),
    },
  }
}
