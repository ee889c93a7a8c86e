import { Button, NativeSelect } from '@mantine/core'
import { IconFileExport, IconFolder } from '@tabler/icons-react'
import { useState } from 'react'
import type { RegisteredFile } from '../../../shared/contract/files.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useClient } from '../../api/client-context.ts'
import { useAbilities } from '../../api/queries.ts'
import { refusalSentence } from '../../api/refusal-sentence.ts'
import { Refusal } from '../../components/refusal.tsx'

const words = screens.lists

/** For whom, into which folder, and the start. */
export function ListOptions({
  units,
  unit,
  folder,
  missing,
  onUnit,
  onFolder,
  onStart,
}: {
  units: readonly string[]
  unit: string
  folder: RegisteredFile | null
  /** Returns that have not come in. */
  missing: number
  onUnit: (unit: string) => void
  onFolder: (folder: RegisteredFile | null) => void
  onStart: () => void
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
    <form
      className="list-options panel"
      onSubmit={(event) => {
        event.preventDefault()
        onStart()
      }}
    >
      <NativeSelect
        label={words.scope}
        value={unit}
        onChange={(event) => onUnit(event.currentTarget.value)}
        data={[{ value: '', label: words.everything }, ...units]}
      />
      <div className="list-folder">
        <span className="list-folder-label">{words.folder}</span>
        <span className="list-folder-name">
          <IconFolder size={18} aria-hidden />
          {folder?.name ?? words.ownFolder}
          {abilities?.dialogs ? (
            <Button size="compact-sm" variant="default" onClick={() => void choose()}>
              {words.chooseFolder}
            </Button>
          ) : null}
          {folder ? (
            <Button size="compact-sm" variant="subtle" onClick={() => onFolder(null)}>
              {words.ownAgain}
            </Button>
          ) : null}
        </span>
      </div>
      <Button type="submit" size="md" leftSection={<IconFileExport size={18} aria-hidden />}>
        {words.start}
      </Button>
      {missing > 0 ? <p className="list-partial">{words.partial(missing)}</p> : null}
      {refusal ? <Refusal sentence={refusal} /> : null}
    </form>
  )
}
