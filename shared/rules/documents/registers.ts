import { documentWords } from '../../locale/zh/documents.ts'
import { listWords } from '../../locale/zh/lists.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { registerKinds } from '../../model/list-kind.ts'
import type { PrintedRegister } from '../../model/printed-document.ts'
import type { CellRow, PrintedColumn } from '../../model/printed-list.ts'
import type { PeriodReturns } from '../../model/received.ts'
import { formColumns, formOf } from '../lists/form-columns.ts'
import { cityName } from '../lists/frame-list.ts'
import { printField, printText } from '../lists/print-field.ts'
import { printRow } from '../lists/printed-row.ts'
import { columnOf, signatureLine } from './text-table.ts'

/** The form's columns with the reporting unit after the sequence number; each row says its own headings. */
function registerColumns(columns: readonly PrintedColumn[]): PrintedColumn[] {
  const reporter = columnOf('unit', [documentWords.register.reporter, 9, { align: 'center' }])
  return columns.flatMap((column) => {
    const plain: PrintedColumn = column.role === 'heading' ? { ...column, role: 'plain' } : column
    return column.field === 'seq' ? [plain, reporter] : [plain]
  })
}

/**
 * The registers behind the lists (企业名录, 设施名录, 佐证名单), the units' one after another in the catalogue's order; none
 * where nobody has returned one.
 */
export function registers(catalogue: Catalogue, returns: PeriodReturns): Omit<PrintedRegister, 'path'>[] {
  const { period } = returns
  const city = cityName(catalogue)
  return registerKinds.flatMap((kind) => {
    const received = catalogue.units.flatMap((unit) =>
      returns.lists.flatMap((list) =>
        list.unit === unit.id && list.list === kind ? list.records.map((record) => ({ unit, record })) : [],
      ),
    )
    if (received.length === 0) return []
    const columns = registerColumns(formColumns(catalogue, kind, period))
    const rows = received.map(({ unit, record }, index): CellRow => {
      const cells = columns.map(({ field }) => [field, printField(record.fields[field])] as const)
      return printRow('entry', {
        ...Object.fromEntries(cells),
        seq: printText(String(index + 1)),
        unit: printText(unit.name),
        name: printText(record.label),
      })
    })
    return [
      {
        table: {
          sheetName: terms.list[kind],
          title: documentWords.title(city, terms.list[kind], period),
          formNumber: null,
          line: [[listWords.consolidator(city), listWords.period(period)].join('　　　　'), '', ''],
          paper: formOf(catalogue, kind).paper,
          columns,
          notes: listWords.notes([documentWords.register.note]),
          signatures: signatureLine,
        },
        rows,
      },
    ]
  })
}
