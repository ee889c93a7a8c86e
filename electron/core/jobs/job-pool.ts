import { availableParallelism } from 'node:os'
import { AppError } from '../../../shared/errors.ts'
import { foundContent } from '../../../shared/locale/zh/reading.ts'
import { forkProcess } from './fork-process.ts'
import type { HandedBytes } from './hand-over-bytes.ts'
import type { JobAnswer } from './job-message.ts'
import type { JobProcess, ProcessEnd, StartProcess } from './job-process.ts'
import type { JobInput, JobName, JobOutput, JobPart } from './job-table.ts'

export interface JobPool {
  /**
   * Runs one job in a process of its own.
   * @param signal ends the process at once; the promise then rejects with `cancelled`
   * @param onPart given what the job says ahead of its answer; must not throw
   */
  run<Name extends JobName>(
    name: Name,
    input: JobInput<Name>,
    signal?: AbortSignal,
    onPart?: (part: JobPart<Name>) => void,
  ): Promise<JobOutput<Name>>
  /** Starts the processes now, where work for them is certain: they load while the caller does something else. */
  warmUp(): void
  /** Ends all processes; what they were at is cancelled. None is left when the promise resolves. */
  close(): Promise<void>
}

interface Waiting {
  readonly id: number
  readonly name: JobName
  readonly input: unknown
  readonly onPart: ((part: never) => void) | undefined
  readonly resolve: (output: never) => void
  readonly reject: (error: unknown) => void
}

interface Seat {
  readonly process: JobProcess
  busy: Waiting | null
  /** Looks at time and memory while a file is read. */
  watch: NodeJS.Timeout | null
}

export interface JobLimits {
  /** Seconds for reading one file; a register of 100,000 rows takes five or six. */
  readonly seconds: number
  /** Megabytes of objects in one process: the engine itself sees to it. */
  readonly heap: number
  /** Megabytes of the machine's memory for one process, buffers included: looked at now and then. */
  readonly resident: number
}

const usualLimits: JobLimits = { seconds: 25, heap: 1000, resident: 1500 }

/** A process fills a gigabyte in about a second. */
const watchEveryMs = 100

export interface JobPoolOptions {
  /** How many processes at most. */
  readonly size?: number
  readonly limits?: JobLimits
  readonly start?: StartProcess
}

/** The name of the file whose bytes a job reads, if it reads any: such a job's failing is the file's. */
function fileOf({ input }: Waiting): string | null {
  if (typeof input !== 'object' || input === null || !('bytes' in input) || !('file' in input)) return null
  return typeof input.file === 'string' ? input.file : null
}

/** From this many bytes on, a file's cells fill so much memory that the process is let go with it. */
const longFile = 4_000_000

/** A process is slow until its code is warm: another one helps only where there is more to do than so many bytes for each. */
const worthAProcess = 1_000_000

/** How much a job has to do, in bytes of files that are read. */
function weightOf({ name, input }: Waiting): number {
  // A list is laid out, written, read back and compared.
  if (name === 'produce-book' || name === 'produce-pdf') return worthAProcess
  if (typeof input !== 'object' || input === null || !('bytes' in input)) return 0
  return (input.bytes as HandedBytes).length
}

/** Somebody asked the whole group of processes to end: nothing is wrong with the file. */
const politeSignals: readonly unknown[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

function tooMuchMemory(file: string, megabytes: number, cause?: unknown): AppError {
  const facts = { file, size: foundContent.memory, limit: `${megabytes} MB` }
  return new AppError('file-too-large', facts, { cause })
}

/**
 * A few processes for parsing and writing, started when first needed. A process and not a thread, since nothing that
 * happens in it can take the program along: where a job is cancelled, takes too long, fills the memory or breaks down,
 * its process is ended and replaced; the others do not notice.
 */
export function createJobPool({
  size = Math.min(4, Math.max(1, availableParallelism())),
  limits = usualLimits,
  start = forkProcess(),
}: JobPoolOptions = {}): JobPool {
  const seats: Seat[] = []
  const queue: Waiting[] = []
  /** One promise for each process that is not gone yet. */
  const alive = new Set<Promise<void>>()
  let nextId = 1
  let closed = false

  const rest = (seat: Seat) => {
    seat.busy = null
    if (seat.watch) clearInterval(seat.watch)
    seat.watch = null
  }
  /** What the end of a job's process means for the one who waits for it. */
  const meaning = (job: Waiting, { by, lastWords }: ProcessEnd): Error => {
    if (closed || politeSignals.includes(by)) return new AppError('cancelled')
    const cause = new Error(`process ended by ${by}: ${lastWords.trim()}`)
    const file = fileOf(job)
    if (file === null) return cause
    if (/heap limit|out of memory/.test(lastWords)) return tooMuchMemory(file, limits.heap, cause)
    return new AppError('file-damaged', { file, where: foundContent.brokeOff }, { cause })
  }
  const watch = (seat: Seat, job: Waiting) => {
    const file = fileOf(job)
    if (file === null) return
    const end = performance.now() + limits.seconds * 1000
    seat.watch = setInterval(() => {
      if (performance.now() > end) {
        dismiss(seat, new AppError('file-too-slow', { file, seconds: String(limits.seconds) }))
      } else if ((seat.process.memory() ?? 0) > limits.resident) {
        dismiss(seat, tooMuchMemory(file, limits.resident))
      }
    }, watchEveryMs)
  }
  const settle = (seat: Seat, answer: JobAnswer) => {
    const job = seat.busy
    if (job?.id !== answer.id) return
    if (answer.part !== undefined) {
      job.onPart?.(answer.part as never)
      return
    }
    rest(seat)
    seat.process.hold(false)
    if (weightOf(job) > longFile) dismiss(seat)
    if (answer.refusal) {
      const { code, facts, cause } = answer.refusal
      job.reject(new AppError(code, facts, { cause }))
    } else if (answer.failure !== undefined) job.reject(new Error(answer.failure))
    else job.resolve(answer.output as never)
    work()
  }
  /** The seat is empty from now on, whether its process is gone or about to go. */
  const leave = (seat: Seat, why: (job: Waiting) => unknown) => {
    const index = seats.indexOf(seat)
    if (index < 0) return
    seats.splice(index, 1)
    const job = seat.busy
    rest(seat)
    job?.reject(why(job))
    if (!closed) work()
  }
  const end = (seat: Seat) => {
    // What waits for its end must not see the program run out before.
    seat.process.hold(true)
    seat.process.kill()
  }
  const dismiss = (seat: Seat, error?: AppError) => {
    end(seat)
    leave(seat, () => error)
  }
  const sit = (): Seat => {
    const gone = Promise.withResolvers<void>()
    alive.add(gone.promise)
    const seat: Seat = {
      busy: null,
      watch: null,
      process: start(
        limits.heap,
        (answer) => settle(seat, answer),
        (how) => {
          alive.delete(gone.promise)
          gone.resolve()
          leave(seat, (job) => meaning(job, how))
        },
      ),
    }
    seat.process.hold(false)
    seats.push(seat)
    return seat
  }
  /** True where the processes at work will be through with everything before another one would be of help. */
  const isSoonDone = () => {
    const busy = seats.flatMap((seat) => seat.busy ?? [])
    const load = [...busy, ...queue].reduce((sum, job) => sum + weightOf(job), 0)
    return busy.length > 0 && load <= busy.length * worthAProcess
  }
  const work = () => {
    while (queue.length > 0 && !isSoonDone()) {
      const seat =
        seats.find((candidate) => candidate.busy === null) ?? (seats.length < size ? sit() : undefined)
      const job = seat ? queue.shift() : undefined
      if (!seat || !job) return
      seat.busy = job
      watch(seat, job)
      // A process at rest must not keep the program alive; one at work must.
      seat.process.hold(true)
      seat.process.send({ id: job.id, name: job.name, input: job.input })
    }
  }
  const cancel = (id: number) => {
    const index = queue.findIndex((job) => job.id === id)
    if (index >= 0) queue.splice(index, 1)[0]?.reject(new AppError('cancelled'))
    const seat = seats.find((candidate) => candidate.busy?.id === id)
    if (seat) dismiss(seat, new AppError('cancelled'))
  }
  return {
    run<Name extends JobName>(
      name: Name,
      input: JobInput<Name>,
      signal?: AbortSignal,
      onPart?: (part: JobPart<Name>) => void,
    ) {
      if (signal?.aborted) return Promise.reject(new AppError('cancelled'))
      const id = nextId++
      const onAbort = () => cancel(id)
      signal?.addEventListener('abort', onAbort, { once: true })
      return new Promise<JobOutput<Name>>((resolve, reject) => {
        queue.push({ id, name, input, onPart, resolve, reject })
        work()
      }).finally(() => signal?.removeEventListener('abort', onAbort))
    },
    warmUp() {
      while (seats.length < size) sit()
    },
    async close() {
      closed = true
      for (const job of queue.splice(0)) job.reject(new AppError('cancelled'))
      for (const seat of seats) end(seat)
      await Promise.all(alive)
    },
  }
}
