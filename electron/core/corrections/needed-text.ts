import { AppError } from '../../../shared/errors.ts'
import { whyNoReason } from '../../../shared/rules/explanations/judge-text.ts'
import { cleanText } from '../../../shared/rules/normalise-name.ts'

/** What nothing can be kept without. @throws AppError detail-missing */
export function neededText(text: string, what: string): string {
  const clean = cleanText(text)
  if (clean === '') throw new AppError('detail-missing', { what })
  return clean
}

/** A text that gives a reason. @throws AppError reason-poor with what it lacks */
export function reasonedText(text: string): string {
  const why = whyNoReason(text)
  if (why !== null) throw new AppError('reason-poor', { why })
  return cleanText(text)
}
