import { AppError } from '../../../shared/errors.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { Library } from '../library.ts'
import type { ReturnContent } from './read-return-file.ts'

/** Whose return it is, or why it cannot be stored. */
export type Acceptance =
  | { readonly unit: string }
  | {
      readonly error: AppError
      /** True where a person's answer (which unit?) is all that is missing. */
      readonly needsMapping: boolean
    }

function unitOf(
  content: ReturnContent,
  override: string | null,
  file: string,
  library: Library,
): string | AppError {
  if (override !== null) return library.unit(override).id
  const [first, ...others] = content.units
  if (first === undefined) return new AppError('unit-unrecognised', { file })
  if (others.length === 0) return first
  const units = content.units.map((id) => library.index.unitById(id)?.name ?? id).join('、')
  return new AppError('units-conflict', { file, units })
}

/**
 * Decides whether what was read may be stored as a return of the period.
 *
 * @param override unit by code, name or alias, where a person has said whose return it is
 */
export function acceptReturn(
  content: ReturnContent,
  file: string,
  period: string,
  override: string | null,
  library: Library,
): Acceptance {
  const refuse = (error: AppError, needsMapping = false) => ({ error, needsMapping })
  if (!content.records.some((list) => list.length > 0)) return refuse(new AppError('no-known-list', { file }))
  const [found] = content.years
  if (found !== undefined && !content.years.includes(period))
    return refuse(new AppError('period-conflict', { file, found, period }))
  if (content.twice) {
    const [first, second] = content.twice.sheets
    return refuse(new AppError('list-twice', { file, list: zh.list[content.twice.list], first, second }))
  }
  const unit = unitOf(content, override, file, library)
  return typeof unit === 'string' ? { unit } : refuse(unit, true)
}
