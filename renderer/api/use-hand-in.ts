import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { refusalSentence } from './refusal-sentence.ts'

/** Hands a form in: what was refused stays in sight; after success everything on the screen is asked for anew. */
export function useHandIn(onDone: () => void) {
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const submit = async (work: () => Promise<unknown>) => {
    setBusy(true)
    setRefusal(null)
    try {
      await work()
      await queries.invalidateQueries()
      onDone()
    } catch (error) {
      setRefusal(refusalSentence(error))
    } finally {
      setBusy(false)
    }
  }
  return { submit, refusal, isBusy }
}
