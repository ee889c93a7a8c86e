import { useCallback, useRef, useState } from 'react'
import type { Progress } from '../../shared/contract/base.ts'
import { refusalSentence } from './refusal-sentence.ts'

type Steps<Result> = AsyncIterator<Progress, Result, unknown>

export interface LongWork<Result> {
  readonly state: 'idle' | 'running' | 'done' | 'refused' | 'cancelled'
  readonly progress: Progress | null
  readonly result: Result | null
  /** The sentence, when refused. */
  readonly refusal: string | null
  /**
   * Tells in the end what came of it; null: nothing.
   * @param keepResult what there is stays in view until the next result takes its place
   */
  readonly start: (
    begin: (signal: AbortSignal) => Promise<Steps<Result>>,
    keepResult?: boolean,
  ) => Promise<Result | null>
  readonly cancel: () => void
  readonly reset: () => void
}

/** Runs one piece of long work of the core: progress while it lasts, then its result, its refusal or its cancellation. */
export function useLongWork<Result>(): LongWork<Result> {
  const [state, setState] = useState<LongWork<Result>['state']>('idle')
  const [progress, setProgress] = useState<Progress | null>(null)
  const [result, setResult] = useState<Result | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)

  const reset = useCallback(() => {
    setState('idle')
    setProgress(null)
    setResult(null)
    setRefusal(null)
  }, [])

  const start = useCallback(
    async (begin: (signal: AbortSignal) => Promise<Steps<Result>>, keepResult = false) => {
      const controller = new AbortController()
      running.current = controller
      if (keepResult) {
        setProgress(null)
        setRefusal(null)
      } else reset()
      setState('running')
      try {
        const steps = await begin(controller.signal)
        let step = await steps.next()
        while (!step.done) {
          setProgress(step.value)
          step = await steps.next()
        }
        setResult(step.value)
        setState('done')
        return step.value
      } catch (error) {
        if (controller.signal.aborted) setState('cancelled')
        else {
          setRefusal(refusalSentence(error))
          setState('refused')
        }
        return null
      } finally {
        running.current = null
      }
    },
    [reset],
  )

  const cancel = useCallback(() => running.current?.abort(), [])

  return { state, progress, result, refusal, start, cancel, reset }
}
