import { AppError } from '../../../shared/errors.ts'
import type { JobAnswer, JobOrder } from './job-message.ts'

/** The child's end of the line to the core, whatever kind of process it is. */
export interface JobLine {
  listen(onOrder: (order: JobOrder) => void): void
  send(answer: JobAnswer): void
}

/** What a job may say while it is at work, ahead of its answer. */
type Tell = (part: unknown) => void

type Jobs = Readonly<Record<string, (input: never, tell: Tell) => unknown>>

const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error))

/** The first cause of a refusal; undefined where it has none but itself. */
function causeOf(error: AppError): string | undefined {
  let cause: unknown = error.cause
  while (cause instanceof Error && cause.cause !== undefined) cause = cause.cause
  return cause === undefined ? undefined : stackOf(cause)
}

async function answer(jobs: Jobs, { id, name, input }: JobOrder, tell: Tell): Promise<JobAnswer> {
  try {
    const run = jobs[name] as (input: unknown, tell: Tell) => unknown
    return { id, output: await run(input, tell) }
  } catch (error) {
    if (!(error instanceof AppError)) return { id, failure: stackOf(error) }
    const { code, facts } = error
    const cause = causeOf(error)
    return { id, refusal: cause === undefined ? { code, facts } : { code, facts, cause } }
  }
}

/** Does what is ordered over a line, in a process that does nothing else. */
export function serveJobs(jobs: Jobs, line: JobLine): void {
  // A hostile workbook may name things so that a careless reader writes them into every object's prototype.
  Object.freeze(Object.prototype)
  line.listen(async (order) => {
    const tell: Tell = (part) => line.send({ id: order.id, part })
    line.send(await answer(jobs, order, tell))
  })
}
