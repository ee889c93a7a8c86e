import { useState } from 'react'
import type { RegisteredFile } from '../../../shared/contract/files.ts'
import { useClient } from '../../api/client-context.ts'
import { useAbilities } from '../../api/queries.ts'
import { refusalSentence } from '../../api/refusal-sentence.ts'

/** The ways in which files reach the core: its own dialog where it has one, else their bytes from the page. */
export function useChosenFiles(onFiles: (files: readonly RegisteredFile[]) => void) {
  const client = useClient()
  const hasDialogs = useAbilities().data?.dialogs ?? false
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  const take = async (ask: () => Promise<readonly RegisteredFile[]>) => {
    setBusy(true)
    setRefusal(null)
    try {
      const files = await ask()
      if (files.length > 0) onFiles(files)
    } catch (error) {
      setRefusal(refusalSentence(error))
    }
    setBusy(false)
  }
  const upload = (files: readonly File[]) =>
    take(async () => {
      const registered: RegisteredFile[] = []
      const refusals: string[] = []
      for (const file of files) {
        try {
          registered.push(await client.files.upload({ file }))
        } catch (error) {
          refusals.push(refusalSentence(error))
        }
      }
      // One that cannot be taken does not keep the others out.
      if (refusals.length > 0) setRefusal(refusals.join(''))
      return registered
    })
  const chooseByDialog = () => take(() => client.files.chooseReturns())

  return { hasDialogs, isBusy, refusal, upload, chooseByDialog }
}
