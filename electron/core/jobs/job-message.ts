import type { ErrorCode, ErrorFacts } from '../../../shared/errors.ts'
import type { JobName } from './job-table.ts'

/** To a process that does jobs. */
export interface JobOrder {
  readonly id: number
  readonly name: JobName
  readonly input: unknown
}

/** From it: exactly one of part, output, refusal and failure. Parts come ahead of one of the others, which ends the job. */
export interface JobAnswer {
  readonly id: number
  readonly part?: unknown
  readonly output?: unknown
  readonly refusal?: {
    readonly code: ErrorCode
    readonly facts: ErrorFacts
    /** What a reader stumbled over, with its stack: for the log, not for the person who sent the file. */
    readonly cause?: string
  }
  readonly failure?: string
}
