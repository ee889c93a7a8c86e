import { eventIterator, oc } from '@orpc/contract'
import { errorCodes } from '../errors.ts'
import { fileNoticeCodes } from '../model/raw-sheet.ts'
import { z } from '../zod.ts'

/** Every procedure can refuse in one way: a code, its facts, and the Chinese sentence made of both. */
export const refusalSchema = z.strictObject({
  code: z.enum(errorCodes),
  facts: z.record(z.string(), z.string()),
  sentence: z.string(),
})

export const procedure = oc.errors({ REFUSED: { status: 422, data: refusalSchema } })

/** Long work says where it is at most ten times a second, then returns its result. */
export const progressSchema = z.strictObject({
  stage: z.string(),
  done: z.int(),
  total: z.int(),
  sentence: z.string(),
  /** Ids of the files that are through so far, where the work is about files. */
  files: z.array(z.string()).optional(),
})
export type Progress = z.infer<typeof progressSchema>

/** The output of long work: progress events, then `result`. */
export function longWork<Result>(result: z.ZodType<Result, Result>) {
  return eventIterator(progressSchema, result)
}

/** Passwords of encrypted files by their opaque ids; Excel's default one is tried without being named. */
export const passwordsSchema = z.record(z.string(), z.string()).default({})

/** What a person should know of a file that was read, beside what was read from it. */
export const noticeSchema = z.strictObject({ code: z.enum(fileNoticeCodes), sentence: z.string() })

export const periodSchema = z.string().regex(/^\d{4}$/)
export const listStateSchema = z.enum(['received', 'missing'])
