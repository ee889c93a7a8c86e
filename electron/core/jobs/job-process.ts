import type { JobAnswer, JobOrder } from './job-message.ts'

/** How a process came to its end. */
export interface ProcessEnd {
  /** The signal that ended it, else its exit code; null where the system says neither. */
  readonly by: NodeJS.Signals | number | null
  /** What it wrote to stderr last: the engine's own words where it broke down. */
  readonly lastWords: string
}

/** A process that does jobs, one at a time. */
export interface JobProcess {
  send(order: JobOrder): void
  /** Ends it at once, whatever it does. */
  kill(): void
  /** Says whether the program has to stay alive for it; it does after the start. */
  hold(isHeld: boolean): void
  /** Megabytes of the machine's memory that it takes now, objects and buffers alike; null where nobody can say. */
  memory(): number | null
}

/**
 * Starts a process that does jobs: each host has its own kind. It ends by itself when the one that started it is gone.
 *
 * @param heap megabytes of objects at most; beyond, the engine ends the process with a word on stderr
 * @param onEnd called once
 */
export type StartProcess = (
  heap: number,
  onAnswer: (answer: JobAnswer) => void,
  onEnd: (end: ProcessEnd) => void,
) => JobProcess

/**
 * What the engine of such a process is told. The room for young objects is wider than usual: the cells of a sheet live
 * just long enough to be moved out of the usual one, which costs a register of 100,000 rows half a second and 80 MB.
 */
export function engineFlags(heap: number): string[] {
  return [`--max-old-space-size=${heap}`, '--max-semi-space-size=32']
}

const wordsKept = 8000

/** Keeps the end of what a process writes to stderr. @returns what it has been so far */
export function keepLastWords(stream: NodeJS.ReadableStream | null): () => string {
  let words = ''
  stream?.setEncoding('utf8')
  stream?.on('data', (text: string) => {
    words = (words + text).slice(-wordsKept)
  })
  return () => words
}
