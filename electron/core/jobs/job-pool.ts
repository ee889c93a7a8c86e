import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { AppError } from '../../../shared/errors.ts'
import { foundContent } from '../../../shared/locale/zh/reading.ts'
import type { JobAnswer } from './job-message.ts'
import type { JobInput, JobName, JobOutput } from './job-table.ts'

export interface JobPool {
  /**
   * Runs one job in a worker thread.
   * @param signal ends the worker at once; the promise then rejects with `cancelled`
   */
  run<Name extends JobName>(name: Name, input: JobInput<Name>, signal?: AbortSignal): Promise<JobOutput<Name>>
  /** Starts the threads now, where work for them is certain: they load while the caller does something else. */
  warmUp(): void
  close(): Promise<void>
}

interface Waiting {
  readonly id: number
  readonly name: JobName
  readonly input: unknown
  readonly resolve: (output: never) => void
  readonly reject: (error: unknown) => void
}

interface Seat {
  worker: Worker
  /** Settled when the thread has loaded, or is gone. Node may crash where one is ended while it loads. */
  loaded: Promise<void>
  busy: Waiting | null
  /** Ends the job when its time is over. */
  alarm: NodeJS.Timeout | null
}

export interface JobLimits {
  /** Seconds for reading one file; a register of 100,000 rows takes two or three. */
  readonly seconds: number
  /** Megabytes of objects in one thread; buffers are limited by the readers themselves. */
  readonly megabytes: number
}

const usualLimits: JobLimits = { seconds: 25, megabytes: 1000 }

/** The name of the file whose bytes a job reads, if it reads any: such a job's failing is the file's. */
function fileOf({ input }: Waiting): string | null {
  if (typeof input !== 'object' || input === null || !('bytes' in input) || !('file' in input)) return null
  return typeof input.file === 'string' ? input.file : null
}

/** From this many bytes on, a file's cells fill so much memory that the thread is let go with it. */
const longFile = 4_000_000

/** A thread is slow until its code is warm: another one helps only where there is more to do than so many bytes for each. */
const worthAThread = 1_000_000

/** How much a job has to do, in bytes of files that are read. */
function weightOf({ name, input }: Waiting): number {
  // A list is laid out, written, read back and compared.
  if (name === 'produce-list') return worthAThread
  if (typeof input !== 'object' || input === null || !('bytes' in input)) return 0
  return input.bytes instanceof Uint8Array ? input.bytes.length : 0
}

// Beside this file lies worker.ts in the sources and worker.js in the built product.
const entry = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

/**
 * A few worker threads, started when first needed. A thread whose job is cancelled, takes too long, fills the memory or
 * breaks down is ended and replaced; the others do not notice.
 */
export function createJobPool(
  size: number = Math.min(4, Math.max(1, availableParallelism())),
  limits: JobLimits = usualLimits,
): JobPool {
  const seats: Seat[] = []
  const queue: Waiting[] = []
  /** Threads being ended. None is started before they are gone: Node may crash where one starts while another ends. */
  const ending = new Set<Promise<unknown>>()
  let nextId = 1
  let closed = false

  const rest = (seat: Seat) => {
    seat.busy = null
    if (seat.alarm) clearTimeout(seat.alarm)
    seat.alarm = null
  }
  /** What the end of a job's thread means for the one who waits for it. */
  const meaning = (seat: Seat, error: Error): Error => {
    const file = seat.busy && fileOf(seat.busy)
    if (!file || closed) return error
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      const limit = `${limits.megabytes} MB`
      return new AppError('file-too-large', { file, size: foundContent.memory, limit }, { cause: error })
    }
    return new AppError('file-damaged', { file, where: foundContent.brokeOff }, { cause: error })
  }
  const watch = (seat: Seat, job: Waiting) => {
    const file = fileOf(job)
    if (file === null) return
    seat.alarm = setTimeout(() => {
      dismiss(seat, new AppError('file-too-slow', { file, seconds: String(limits.seconds) }))
    }, limits.seconds * 1000)
  }
  const settle = (seat: Seat, answer: JobAnswer) => {
    const job = seat.busy
    if (job?.id !== answer.id) return
    rest(seat)
    seat.worker.unref()
    if (weightOf(job) > longFile) dismiss(seat)
    if (answer.refusal) {
      const { code, facts, cause } = answer.refusal
      job.reject(new AppError(code, facts, { cause }))
    } else if (answer.failure !== undefined) job.reject(new Error(answer.failure))
    else job.resolve(answer.output as never)
    work()
  }
  const leave = (seat: Seat, error?: unknown) => {
    const index = seats.indexOf(seat)
    if (index < 0) return
    seats.splice(index, 1)
    seat.busy?.reject(error)
    rest(seat)
    if (!closed) work()
  }
  const end = async ({ worker, loaded }: Seat): Promise<void> => {
    // What waits for its end must not see the program run out before.
    worker.ref()
    await loaded
    await worker.terminate()
  }
  const dismiss = (seat: Seat, error?: unknown) => {
    const gone = end(seat).finally(() => {
      ending.delete(gone)
      work()
    })
    ending.add(gone)
    leave(seat, error)
  }
  const sit = (): Seat => {
    // What the spreadsheet library prints about odd files is its own business: the caller's stdout may carry JSON.
    const worker = new Worker(entry, {
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 32 },
    })
    const loaded = new Promise<void>((resolve) => {
      // Its first word is that it has loaded.
      worker.once('message', () => resolve())
      worker.once('exit', () => resolve())
    })
    const seat: Seat = { worker, loaded, busy: null, alarm: null }
    seat.worker.unref()
    seat.worker.on('message', (message: JobAnswer | null) => message && settle(seat, message))
    seat.worker.on('error', (error: Error) => leave(seat, meaning(seat, error)))
    seat.worker.on('exit', () => leave(seat, meaning(seat, new Error('worker ended'))))
    seats.push(seat)
    return seat
  }
  /** True where the threads at work will be through with everything before another one would be of help. */
  const isSoonDone = () => {
    const busy = seats.flatMap((seat) => seat.busy ?? [])
    const load = [...busy, ...queue].reduce((sum, job) => sum + weightOf(job), 0)
    return busy.length > 0 && load <= busy.length * worthAThread
  }
  const work = () => {
    while (queue.length > 0 && !isSoonDone()) {
      const seat =
        seats.find((candidate) => candidate.busy === null) ??
        (seats.length < size && ending.size === 0 ? sit() : undefined)
      const job = seat ? queue.shift() : undefined
      if (!seat || !job) return
      seat.busy = job
      watch(seat, job)
      // A thread at rest must not keep the program alive; one at work must.
      seat.worker.ref()
      seat.worker.postMessage({ id: job.id, name: job.name, input: job.input })
    }
  }
  const cancel = (id: number) => {
    const index = queue.findIndex((job) => job.id === id)
    if (index >= 0) queue.splice(index, 1)[0]?.reject(new AppError('cancelled'))
    const seat = seats.find((candidate) => candidate.busy?.id === id)
    if (!seat) return
    dismiss(seat, new AppError('cancelled'))
  }
  return {
    run<Name extends JobName>(name: Name, input: JobInput<Name>, signal?: AbortSignal) {
      if (signal?.aborted) return Promise.reject(new AppError('cancelled'))
      const id = nextId++
      const onAbort = () => cancel(id)
      signal?.addEventListener('abort', onAbort, { once: true })
      return new Promise<JobOutput<Name>>((resolve, reject) => {
        queue.push({ id, name, input, resolve, reject })
        work()
      }).finally(() => signal?.removeEventListener('abort', onAbort))
    },
    warmUp() {
      while (seats.length < size && ending.size === 0) sit()
    },
    async close() {
      closed = true
      for (const job of queue.splice(0)) job.reject(new AppError('cancelled'))
      await Promise.all([...ending, ...seats.map(end)])
    },
  }
}
