import { parentPort } from 'node:worker_threads'
import { AppError } from '../../../shared/errors.ts'
import type { JobAnswer, JobOrder } from './job-message.ts'
import { buffersOf, jobTable } from './job-table.ts'

// A hostile workbook may name things so that a careless reader writes them into every object's prototype.
Object.freeze(Object.prototype)

const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error))

/** The first cause of a refusal; undefined where it has none but itself. */
function causeOf(error: AppError): string | undefined {
  let cause: unknown = error.cause
  while (cause instanceof Error && cause.cause !== undefined) cause = cause.cause
  return cause === undefined ? undefined : stackOf(cause)
}

async function answer(order: JobOrder): Promise<JobAnswer> {
  try {
    const run = jobTable[order.name] as (input: unknown) => Promise<unknown>
    return { id: order.id, output: await run(order.input) }
  } catch (error) {
    if (!(error instanceof AppError)) return { id: order.id, failure: stackOf(error) }
    const { code, facts } = error
    const cause = causeOf(error)
    return { id: order.id, refusal: cause === undefined ? { code, facts } : { code, facts, cause } }
  }
}

parentPort?.on('message', async (order: JobOrder) => {
  const done = await answer(order)
  const buffers = buffersOf[order.name] as ((output: unknown) => ArrayBuffer[]) | undefined
  parentPort?.postMessage(done, done.output === undefined ? [] : (buffers?.(done.output) ?? []))
})

// The first word: everything is loaded.
parentPort?.postMessage(null)
