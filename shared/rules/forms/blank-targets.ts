import { listWords } from '../../locale/zh/lists.ts'
import type { Catalogue, Indicator } from '../../model/catalogue.ts'
import type { OpenContent, PrintedCell } from '../../model/printed-list.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { printField, printText } from '../lists/print-field.ts'
import { indicatorCells } from '../lists/print-unit-targets.ts'
import { type FormBody, type FormLine, formLine } from './form-body.ts'
import { formRowId } from './form-mark.ts'
import { openColumns } from './open-columns.ts'

/** What a unit fills in of an indicator, or of a class of one. */
function openFields(indicator: Indicator, part: string | null): Record<string, OpenContent> {
  // Words answer what is asked in words; the own row of a composite indicator sums its classes up in words.
  const isWords = indicator.kind === 'qualitative' || (part === null && indicator.parts.length > 0)
  return {
    ...(indicator.denominator === null ? {} : { numerator: 'number', denominator: 'number' }),
    value: isWords ? 'text' : 'number',
    note: 'text',
  }
}

/** The figure of the year before as its return has it, without the mark of the city's own adjustments. */
function valueBefore(
  records: readonly ReceivedRecord[],
  key: string,
  part: string | null,
): PrintedCell | null {
  const rows = records.filter((record) => record.key === key && record.part === part)
  const cell = rows.length === 1 ? printField(rows[0]?.fields.value) : null
  if (cell === null) return null
  const { isAdjusted: _, ...plain } = cell
  return plain
}

function linesOf(indicator: Indicator, before: readonly ReceivedRecord[]): FormLine[] {
  const cells = indicatorCells(indicator)
  const { level1, level2, measure, numeratorName, denominatorName } = cells
  const key = String(indicator.seq)
  const line = (part: string | null, own: Readonly<Record<string, PrintedCell | null>>) =>
    formLine({
      id: formRowId('targets', key, part),
      ...{ key, part, kind: part === null ? ('entry' as const) : ('part' as const) },
      cells: { ...own, valueBefore: valueBefore(before, key, part) },
      open: openFields(indicator, part),
    })
  const shared = Object.fromEntries(
    Object.entries({ level1, level2, measure, numeratorName, denominatorName }).map(([field, cell]) => [
      field,
      cell ?? null,
    ]),
  )
  return [
    line(null, cells),
    ...indicator.parts.map((part) => line(part, { ...shared, name: printText(listWords.part(part)) })),
  ]
}

/**
 * 目标责任清单 to be filled in: every indicator of the catalogue and the classes of the composite ones.
 * @param before rows of the unit's list of the year before
 */
export function blankTargets(
  catalogue: Catalogue,
  period: string,
  before: readonly ReceivedRecord[],
): FormBody {
  return {
    list: 'targets',
    columns: openColumns(catalogue, 'targets', period, ['numerator', 'denominator', 'value', 'note']),
    lines: catalogue.indicators.flatMap((indicator) => linesOf(indicator, before)),
  }
}
