import { Button } from '@mantine/core'
import { IconFolder } from '@tabler/icons-react'
import { useState } from 'react'
import type { RegisteredFile } from '../../shared/contract/files.ts'
import { folderWords } from '../../shared/locale/zh/list-screens.ts'
import { useClient } from '../api/client-context.ts'
import { useAbilities } from '../api/queries.ts'
import { refusalSentence } from '../api/refusal-sentence.ts'
import './folder-choice.css'
import { Refusal } from './refusal.tsx'

/** Where files are put: the library's own folder, or another where the host can show a dialogue. */
export function FolderChoice({
  folder,
  own,
  onFolder,
}: {
  /** null: the library's own. */
  folder: RegisteredFile | null
  /** What the library's own folder is called. */
  own: string
  onFolder: (folder: RegisteredFile | null) => void
}) {
  const client = useClient()
  const abilities = useAbilities().data
  const [refusal, setRefusal] = useState<string | null>(null)
  const choose = async () => {
    try {
      setRefusal(null)
      const chosen = await client.files.chooseFolder()
      if (chosen) onFolder(chosen)
    } catch (error) {
      setRefusal(refusalSentence(error))
    }
  }
  return (
    <div className="folder-choice">
      <span className="folder-choice-label">{folderWords.label}</span>
      <span className="folder-choice-name">
        <IconFolder size={18} aria-hidden />
        <span>{folder?.name ?? own}</span>
        {abilities?.dialogs ? (
          <Button size="compact-sm" variant="default" onClick={() => void choose()}>
            {folderWords.choose}
          </Button>
        ) : null}
        {folder ? (
          <Button size="compact-sm" variant="subtle" onClick={() => onFolder(null)}>
            {folderWords.ownAgain}
          </Button>
        ) : null}
      </span>
      {refusal ? <Refusal sentence={refusal} /> : null}
    </div>
  )
}
