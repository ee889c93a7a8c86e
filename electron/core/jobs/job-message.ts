import type { ErrorCode, ErrorFacts } from '../../../shared/errors.ts'
import type { JobName } from './job-table.ts'

/** To a worker. */
export interface JobOrder {
  readonly id: number
  readonly name: JobName
  readonly input: unknown
}

/** From a worker: exactly one of output, refusal and failure. */
export interface JobAnswer {
  readonly id: number
  readonly output?: unknown
  readonly refusal?: { readonly code: ErrorCode; readonly facts: ErrorFacts }
  readonly failure?: string
}
