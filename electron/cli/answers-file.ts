import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { RegisteredFile } from '../../shared/contract/files.ts'
import { AppError } from '../../shared/errors.ts'
import { type Answer, answerSchema } from '../../shared/model/mapping.ts'
import { z } from '../../shared/zod.ts'

const fileSchema = z.union([
  z.array(answerSchema),
  z.strictObject({ answers: z.array(answerSchema) }).transform((document) => document.answers),
])

/**
 * Answers to the questions of an earlier `import --json`: a JSON array of {file, question, key, remember}. `file` is the
 * report's sha256, or the name of one of the files handed over.
 *
 * @throws AppError answers-unreadable, file-missing
 */
export function readAnswers(path: string, files: readonly RegisteredFile[]): Answer[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new AppError('file-missing', { file: path }, { cause: error })
  }
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const what = error instanceof Error ? error.message : ''
    throw new AppError('answers-unreadable', { file: path, what }, { cause: error })
  }
  const parsed = fileSchema.safeParse(content)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const what = `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim()
    throw new AppError('answers-unreadable', { file: path, what })
  }
  return parsed.data.map((answer) => {
    const named = files.find((file) => file.name === basename(answer.file))
    return named ? { ...answer, file: named.id } : answer
  })
}
