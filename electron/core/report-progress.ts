import type { Progress } from '../../shared/contract/base.ts'

/**
 * Lets work that counts its steps be listened to: events at most ten a second, then the result. Work nobody listens to
 * any more is cancelled through its signal.
 */
export async function* reportProgress<Result>(
  work: (report: (progress: Progress) => void, signal: AbortSignal) => Promise<Result>,
  outer?: AbortSignal,
): AsyncGenerator<Progress, Result, void> {
  const stop = new AbortController()
  const signal = outer ? AbortSignal.any([outer, stop.signal]) : stop.signal
  let latest: Progress | null = null
  let wake = () => {}
  let ended = false
  const finished = work((progress) => {
    latest = progress
    wake()
  }, signal).finally(() => {
    ended = true
    wake()
  })
  // An error is thrown by the await below; here it must not count as unhandled meanwhile.
  finished.catch(() => {})
  try {
    while (!ended) {
      if (latest === null) await new Promise<void>((resolve) => (wake = resolve))
      if (latest === null) continue
      const event: Progress = latest
      latest = null
      yield event
      await Promise.race([
        finished.catch(() => {}),
        new Promise((resolve) => setTimeout(resolve, 100).unref()),
      ])
    }
    return await finished
  } finally {
    stop.abort()
  }
}
