import { listWords } from '../../locale/zh/lists.ts'
import type { Catalogue, Indicator } from '../../model/catalogue.ts'
import type { PrintedCell, PrintedRow } from '../../model/printed-list.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { printField, printText } from './print-field.ts'
import { type CellRow, printRow } from './printed-row.ts'

/** What the catalogue says of an indicator, as the target list prints it for anybody. */
export function indicatorCells(indicator: Indicator): Record<string, PrintedCell | null> {
  const measured = (measure: Indicator['numerator']) =>
    measure === null ? null : printText(listWords.measured(measure.name, measure.unit))
  return {
    seq: printText(String(indicator.seq)),
    level1: printText(indicator.level1),
    level2: printText(indicator.level2),
    name: printText(indicator.printedName),
    measure: printText(indicator.unit),
    baseline: printText(indicator.baseline.printed),
    target: printText(indicator.target.printed),
    numeratorName: measured(indicator.numerator),
    denominatorName: measured(indicator.denominator),
    dataSource: printText(indicator.dataSource.join('、')),
    responsible: printText(indicator.responsible.join('、')),
  }
}

/** What the unit answered, by field. */
function answerCells(record: ReceivedRecord | undefined): Record<string, PrintedCell | null> {
  const fields = ['numerator', 'denominator', 'value', 'note'] as const
  return Object.fromEntries(fields.map((field) => [field, printField(record?.fields[field])]))
}

function indicatorRows(indicator: Indicator, records: readonly ReceivedRecord[]): CellRow[] {
  const own = records.filter((record) => record.key === String(indicator.seq))
  const whole = own.filter((record) => record.part === null)
  const cells = indicatorCells(indicator)
  const entries = (whole.length === 0 ? [undefined] : whole).map((record) =>
    printRow('entry', { ...cells, ...answerCells(record) }, record),
  )
  const parts = own.flatMap((record) => {
    if (record.part === null) return []
    const { level1, level2, measure, numeratorName, denominatorName } = cells
    const name = printText(listWords.part(record.part))
    const shared = { level1, level2, measure, numeratorName, denominatorName } as Record<
      string,
      PrintedCell | null
    >
    return [printRow('part', { ...shared, name, ...answerCells(record) }, record)]
  })
  return [...entries, ...parts]
}

/** The rows of a unit's target list: every indicator of the catalogue, answered or not, then what the catalogue does not know. */
export function printUnitTargets(catalogue: Catalogue, records: readonly ReceivedRecord[]): PrintedRow[] {
  const rows: PrintedRow[] = catalogue.indicators.flatMap((indicator) => indicatorRows(indicator, records))
  const known = new Set(catalogue.indicators.map((indicator) => String(indicator.seq)))
  const strange = records.filter((record) => record.key === null || !known.has(record.key))
  if (strange.length === 0) return rows
  return [
    ...rows,
    { kind: 'section', text: listWords.beyondCatalogue.targets },
    ...strange.map((record) => {
      const asWritten = Object.entries(record.fields).map(
        ([field, value]) => [field, printField(value)] as const,
      )
      return printRow(
        'entry',
        { ...Object.fromEntries(asWritten), name: printText(record.label), seq: null },
        record,
      )
    }),
  ]
}
