import { correctionWords } from '../../locale/zh/corrections.ts'
import type { Adjustment } from '../../model/correction.ts'
import type { ReceivedList, ReceivedRecord, SourceSheet } from '../../model/received.ts'
import type { FieldValue } from '../../model/record.ts'
import { answerWords, sameAnswer } from './answer-words.ts'
import { rowsOfKey } from './row-of-key.ts'

/** A list as the city counts it. */
export interface AdjustedList {
  readonly list: ReceivedList
  /** Adjustments that do not apply any more, with what is reported now: a person has to look at them again. */
  readonly lapsed: readonly LapsedAdjustment[]
}

export interface LapsedAdjustment {
  readonly adjustment: Adjustment
  /** Null: no such row, or several. */
  readonly now: FieldValue | null
}

const nowhere: SourceSheet = { file: '', sheet: '', submission: 0, version: 0, columns: {} }

/** The field as the city counts it; it keeps its place, and what was reported stands beside it. */
export function adjustedField(adjustment: Adjustment, reported: FieldValue | undefined): FieldValue {
  const { id, adjusted } = adjustment
  return {
    ...adjusted,
    ...(reported?.at === undefined ? {} : { at: reported.at }),
    ...(reported?.comment === undefined ? {} : { comment: reported.comment }),
    adjustment: {
      id,
      reported: reported?.raw ?? reported?.value ?? '',
      from: answerWords(reported),
      to: answerWords(adjusted),
      why: correctionWords.why(adjustment),
    },
  }
}

function addedRow(adjustment: Adjustment): ReceivedRecord {
  const { list, key, part, field } = adjustment
  return {
    ...{ list, key, part, row: 0, at: nowhere },
    label: key,
    fields: { [field]: adjustedField(adjustment, undefined) },
  }
}

/**
 * Lays the city's adjustments over what a unit reported. One that was made of another answer than the one reported now is
 * not applied: what is reported has changed under it. Where nothing was reported, the row or field appears.
 *
 * @param adjustments in force, of this unit, period and list, oldest first
 */
export function overlayAdjustments(reported: ReceivedList, adjustments: readonly Adjustment[]): AdjustedList {
  if (adjustments.length === 0) return { list: reported, lapsed: [] }
  const records = [...reported.records]
  const lapsed: LapsedAdjustment[] = []
  for (const adjustment of adjustments) {
    const { key, part, field } = adjustment
    const rows = rowsOfKey(records, key, part)
    const [row] = rows
    const now = rows.length === 1 ? row?.fields[field] : undefined
    // A row that the city has put in is no report.
    const said = now?.adjustment ? undefined : now
    if (rows.length > 1 || !sameAnswer(said, adjustment.reported)) {
      lapsed.push({ adjustment, now: said ?? null })
    } else if (row) {
      const fields = { ...row.fields, [field]: adjustedField(adjustment, now) }
      records[records.indexOf(row)] = { ...row, fields }
    } else records.push(addedRow(adjustment))
  }
  return { list: { ...reported, records }, lapsed }
}
