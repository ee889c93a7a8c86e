import { formWords } from '../../locale/zh/forms.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { Catalogue, Indicator } from '../../model/catalogue.ts'
import { listKinds } from '../../model/list-kind.ts'
import type { PrintedColumn, PrintedRow, PrintedTable } from '../../model/printed-list.ts'
import { formOf } from '../lists/form-columns.ts'
import { cityName } from '../lists/frame-list.ts'
import { printText } from '../lists/print-field.ts'
import { printRow } from '../lists/printed-row.ts'
import type { FormOrder } from './build-unit-form.ts'
import { formDue } from './form-due.ts'
import { writeFormMark } from './form-mark.ts'

const words = formWords.guide

const columns: readonly PrintedColumn[] = [
  { field: 'seq', width: 5, align: 'center', role: 'plain' as const },
  { field: 'subject', width: 34, align: 'left', role: 'key' as const },
  { field: 'text', width: 96, align: 'left', role: 'plain' as const },
].map((column) => ({
  ...column,
  align: column.align as PrintedColumn['align'],
  group: null,
  label: words.columns[column.field as keyof typeof words.columns],
  isControlled: false,
}))

type Item = readonly [subject: string, text: string]

function section(title: string, items: readonly Item[]): PrintedRow[] {
  return [
    { kind: 'section', text: title },
    ...items.map(([subject, text], index) =>
      printRow('entry', {
        seq: printText(String(index + 1)),
        subject: printText(subject),
        text: printText(text),
      }),
    ),
  ]
}

function howToFill({ catalogue, period }: FormOrder): Item[] {
  const { how } = words
  const { office, contact, phone, email } = catalogue.plan.settings.queries
  return [
    [how.what, how.whatText(listKinds.map((list) => terms.list[list]))],
    [how.numbers, how.numbersText],
    [how.ratios, how.ratiosText],
    [how.red, how.redText],
    [how.choices, how.choicesText],
    [how.rows, how.rowsText],
    [how.before, how.beforeText],
    [how.due, how.dueText(formDue(catalogue.plan, period))],
    [how.back, how.backText],
    [how.ask, how.askText(office, contact, phone, email)],
  ]
}

function signs({ plan }: Catalogue): Item[] {
  const { signs: said } = words
  const listed = (state: keyof typeof plan.settings.symbols) =>
    plan.settings.symbols[state].join(said.separator)
  return [
    [said.zero, said.zeroText],
    [said.blank, said.blankText],
    [said['not-applicable'], said['not-applicableText'](listed('not-applicable'))],
    [said['below-unit'], said['below-unitText'](listed('below-unit'))],
    [said.withheld, said.withheldText(listed('withheld'))],
  ]
}

/** Who else answers an indicator, how it is written, and what the plan notes on it. */
function remarks(indicator: Indicator, catalogue: Catalogue): string[] {
  const { indicator: said } = words
  const { aggregation, reporter, kind, parts, notes } = indicator
  const only = catalogue.units.find((unit) => unit.id === reporter)?.name
  return [
    ...(aggregation === 'city-only' || aggregation === 'survey' ? [said.onlyCity] : []),
    ...(aggregation === 'single-reporter' && only !== undefined ? [said.onlyUnit(only)] : []),
    ...(kind === 'qualitative' ? [said.inWords] : []),
    ...(parts.length > 0 ? [said.inParts(parts)] : []),
    ...notes,
  ]
}

function indicators(catalogue: Catalogue): Item[] {
  return catalogue.indicators.map((indicator) => [
    words.indicator.name(indicator.printedName, indicator.unit),
    [indicator.formula, ...remarks(indicator, catalogue)].join('\n'),
  ])
}

/** 填报说明: what to fill in and how, what the signs mean, what each indicator is, by when and to whom. It holds no data. */
export function guideSheet(order: FormOrder): PrintedTable {
  const { catalogue, period, unit } = order
  const rows = [
    ...section(words.sections.how, howToFill(order)),
    ...section(words.sections.signs, signs(catalogue)),
    ...section(
      words.sections.lists,
      listKinds.flatMap((list) =>
        formOf(catalogue, list).notes.map((note): Item => [terms.list[list], note]),
      ),
    ),
    ...section(words.sections.indicators, indicators(catalogue)),
  ]
  return {
    sheetName: words.sheetName,
    title: words.title(unit.name, period),
    formNumber: null,
    line: ['', words.issued(cityName(catalogue), catalogue.plan.documentNumber), ''],
    paper: 'A4',
    columns,
    rows,
    rowIds: {
      label: formWords.idColumn,
      ids: rows.map(() => null),
      mark: writeFormMark({ part: 'guide', period, unit: unit.id }),
    },
    notes: [],
    signatures: [],
  }
}
