import { AppError } from '../../../shared/errors.ts'
import { readingWords } from '../../../shared/locale/zh/reading.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { Question } from '../../../shared/model/mapping.ts'
import type { Library } from '../library.ts'
import type { ReturnContent } from './read-return-file.ts'

/** Whose return it is, or why it cannot be stored. */
export type Acceptance =
  | { readonly unit: string }
  | {
      readonly error: AppError
      /** True where a person's answer is all that is missing. */
      readonly needsMapping: boolean
    }

/** Why nobody knows whose return it is. */
function unitError(content: ReturnContent, file: string, library: Library): AppError {
  if (content.units.length === 0) return new AppError('unit-unrecognised', { file })
  const units = content.units.map((id) => library.index.sender(id)?.name ?? id).join('、')
  return new AppError('units-conflict', { file, units })
}

/** True where a person has said that the return is of the period, whatever year it names. */
function isPeriodConfirmed(content: ReturnContent, period: string): boolean {
  return content.answered.some((one) => one.question.kind === 'period' && one.key === period)
}

/** The other year that a person has said the return is of; null where nobody has. */
function otherPeriod(content: ReturnContent, period: string): string | null {
  const said = content.answered.find((one) => one.question.kind === 'period' && one.key !== period)
  return said?.key ?? null
}

/** True where a person has set aside rows of the return: it may have no other. */
function isSetAside({ sheets }: ReturnContent): boolean {
  return sheets.some((sheet) => sheet.skipped.some((cell) => cell.why === readingWords.setAside))
}

/**
 * Decides whether what was read may be stored as a return of the period, now that everything a person said is in it.
 */
export function acceptReturn(
  content: ReturnContent,
  file: string,
  period: string,
  library: Library,
): Acceptance {
  const refuse = (error: AppError, needsMapping = false) => ({ error, needsMapping })
  const blocking = content.questions.filter((question) => question.blocking)
  const asks = (...kinds: Question['kind'][]) => blocking.some(({ kind }) => kinds.includes(kind))
  const isEmpty = !content.records.some(({ count }) => count > 0) && !isSetAside(content)
  if (isEmpty && !asks('list', 'column')) return refuse(new AppError('no-known-list', { file }))
  const [found] = content.years
  if (found !== undefined && !content.years.includes(period) && !isPeriodConfirmed(content, period))
    return refuse(new AppError('period-conflict', { file, found, period }), asks('period'))
  const other = otherPeriod(content, period)
  if (other !== null) return refuse(new AppError('period-conflict', { file, found: other, period }))
  const [first] = blocking.filter((question) => question.kind !== 'unit')
  if (first) {
    const facts = { file, count: String(blocking.length), first: first.sentence }
    return refuse(new AppError('questions-open', facts), true)
  }
  if (content.twice) {
    const [one, other] = content.twice.sheets
    return refuse(
      new AppError('list-twice', { file, list: zh.list[content.twice.list], first: one, second: other }),
    )
  }
  return content.unit === null ? refuse(unitError(content, file, library), true) : { unit: content.unit }
}
