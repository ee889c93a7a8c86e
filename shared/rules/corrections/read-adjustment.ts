import { AppError } from '../../errors.ts'
import { correctionWords } from '../../locale/zh/corrections.ts'
import type { FormField } from '../../model/catalogue.ts'
import type { CellKey } from '../../model/correction.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import type { FieldValue } from '../../model/record.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { conversionFactor, isMeasure, normaliseMeasure } from '../measure.ts'
import { parseValue } from '../parse-value.ts'
import { rowUnits } from '../recognise/row-units.ts'
import type { ValueContext } from '../values/value-context.ts'

/**
 * How the field's content is understood: its kind and the catalogue's unit, which the value is taken to be in. A register
 * whose rows name their own units keeps that of the row.
 */
export function contextOfCell(
  index: CatalogueIndex,
  field: FormField,
  { list, key }: CellKey,
  row: ReceivedRecord | null,
): ValueContext {
  const context = rowUnits(field, {
    ...{ list, key: row ? row.key : key, columnUnit: null, sheetUnit: null, index },
    // The row's own unit is the unit's way of writing; the city writes in the catalogue's.
    at: () => '',
  })
  return { ...context, unit: context.unit ?? row?.fields[field.field]?.unit ?? null, writtenUnit: null }
}

function inMeasure(context: ValueContext, measure: string | null): ValueContext {
  if (measure === null) return context
  const written = isMeasure(measure) ? normaliseMeasure(measure) : null
  if (written === null || context.unit === null || conversionFactor(written, context.unit) === null)
    throw new AppError('adjustment-measure', { measure, unit: context.unit ?? correctionWords.noUnit })
  return { ...context, writtenUnit: written }
}

/**
 * The value that the city puts in place of a reported one: a number, zero or 不适用 in a field of numbers, else a text.
 *
 * @param to as written by the person
 * @param measure the unit it is written in; null: the catalogue's
 * @throws AppError adjustment-measure, adjustment-value
 */
export function readAdjustment(context: ValueContext, to: string, measure: string | null): FieldValue {
  const cell = { row: 1, column: 1, kind: 'text', content: to.trim() } as const
  const { notes, ...value } = parseValue(cell, inMeasure({ ...context, isAllText: true }, measure))
  const isNumber = context.expects === 'number' || context.expects === 'sequence'
  const isGood =
    value.state === 'number' ||
    value.state === 'zero' ||
    value.state === 'not-applicable' ||
    (!isNumber && value.state === 'text')
  if (!isGood || value.foreignUnit !== undefined)
    throw new AppError('adjustment-value', {
      to,
      wanted: isNumber ? correctionWords.wantsNumber(context.unit) : correctionWords.wantsText,
    })
  const doubts = notes?.filter((note) => note.code !== 'number-as-text') ?? []
  return doubts.length === 0 ? value : { ...value, notes: doubts }
}
