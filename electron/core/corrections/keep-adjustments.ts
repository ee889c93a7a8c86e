import { AppError } from '../../../shared/errors.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { Adjustment, AdjustmentKind, CellKey } from '../../../shared/model/correction.ts'
import { labelOfField } from '../../../shared/rules/corrections/adjustable-fields.ts'
import { answerWords, sameAnswer } from '../../../shared/rules/corrections/answer-words.ts'
import { contextOfCell, readAdjustment } from '../../../shared/rules/corrections/read-adjustment.ts'
import { rowName } from '../../../shared/rules/corrections/row-name.ts'
import { adjustmentsInForce, allAdjustments, insertAdjustment } from '../db/tables/adjustment.ts'
import { recordInserted } from '../db/tables/logged-row.ts'
import { recordOperation } from '../db/tables/operation.ts'
import { recordTakenBack } from '../db/tables/taken-back.ts'
import type { Saying } from '../keep-mappings.ts'
import type { Library } from '../library.ts'
import { findCell } from './find-cell.ts'
import { neededText, reasonedText } from './needed-text.ts'

export interface AdjustmentOrder extends CellKey {
  readonly period: string
  /** Code, name or alias. */
  readonly unit: string
  readonly to: string
  readonly measure: string | null
  readonly kind: AdjustmentKind
  readonly reason: string
  readonly document: string
}

/** What the log says of an adjustment. */
function payloadOf(library: Library, adjustment: Omit<Adjustment, 'id' | 'takenBack'>) {
  const { unit, period, list, key, part, field, kind, reason, document } = adjustment
  return {
    ...{ unit, period, list, key, part, field, kind, reason, document },
    row: rowName(library.index, adjustment),
    fieldLabel: labelOfField(library.index, list, field),
    from: answerWords(adjustment.reported),
    to: answerWords(adjustment.adjusted),
  }
}

const isSameCell = (one: CellKey, other: CellKey) =>
  one.list === other.list && one.key === other.key && one.part === other.part && one.field === other.field

/**
 * Puts the city's figure beside the reported one, as one operation; an earlier adjustment of the same cell is taken back
 * with it. What was reported stays as it is.
 *
 * @returns the id of the adjustment
 * @throws AppError unit-unknown, reason-poor, detail-missing, or one of adjustment-…; nothing is changed then
 */
export function keepAdjustment(library: Library, order: AdjustmentOrder, by: Saying): number {
  const { db, index } = library
  const { period, kind } = order
  library.checkPeriod(period)
  const unit = library.unit(order.unit)
  const cell = findCell(library, period, unit, order)
  const context = contextOfCell(index, cell.field, cell.key, cell.row)
  const adjusted = readAdjustment(context, order.to, order.measure)
  if (sameAnswer(adjusted, cell.counted ?? cell.reported))
    throw new AppError('adjustment-same', { to: answerWords(adjusted) })
  const document = neededText(order.document, zh.corrections.needed.document)
  const reason = reasonedText(order.reason)
  const before = adjustmentsInForce(db, period).find(
    (one) => one.unit === unit.id && isSameCell(one, cell.key),
  )
  const adjustment = {
    ...{ ...cell.key, unit: unit.id, period, kind, reason, document, adjusted },
    reported: cell.reported ?? null,
    ...by,
  }
  const run = db.transaction(() => {
    const operation = recordOperation(db, {
      kind: 'adjust',
      payload: payloadOf(library, adjustment),
      ...by,
    })
    if (before) recordTakenBack(db, operation, { entity: 'adjustment', id: before.id, before }, by)
    const id = insertAdjustment(db, adjustment, operation)
    recordInserted(db, operation, 'adjustment', id)
    return id
  })
  return run.immediate()
}

/** Takes an adjustment back, as one operation: the reported figure counts again. @throws AppError adjustment-unknown */
export function takeBackAdjustment(library: Library, id: number, by: Saying): void {
  const { db } = library
  const adjustment = allAdjustments(db, null).find((one) => one.id === id)
  if (!adjustment || adjustment.takenBack) throw new AppError('adjustment-unknown', { id: String(id) })
  const payload = { ...payloadOf(library, adjustment), adjustment: id }
  db.transaction(() => {
    const operation = recordOperation(db, { kind: 'adjustment-take-back', payload, ...by })
    recordTakenBack(db, operation, { entity: 'adjustment', id, before: payload }, by)
  }).immediate()
}
