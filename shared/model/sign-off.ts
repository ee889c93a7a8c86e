import type { z } from '../zod.ts'
import type { takenBackSchema } from './mapping.ts'

/** 定稿: a state of a period that somebody answers for. */
export interface SignOff {
  readonly id: number
  readonly period: string
  /** SHA-256 of the frozen state. */
  readonly hash: string
  readonly note: string
  readonly author: string
  readonly at: string
  readonly takenBack: z.infer<typeof takenBackSchema> | null
}
