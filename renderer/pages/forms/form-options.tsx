import { Button, NativeSelect } from '@mantine/core'
import { IconForms } from '@tabler/icons-react'
import type { RegisteredFile } from '../../../shared/contract/files.ts'
import { folderWords, formScreens } from '../../../shared/locale/zh/list-screens.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { FolderChoice } from '../../components/folder-choice.tsx'

const words = formScreens

/** For which year, for whom, into which folder, and the start. */
export function FormOptions({
  periods,
  period,
  units,
  unit,
  folder,
  onPeriod,
  onUnit,
  onFolder,
  onStart,
}: {
  periods: readonly string[]
  period: string
  units: readonly string[]
  /** Name of the only unit; empty: all of them. */
  unit: string
  folder: RegisteredFile | null
  onPeriod: (period: string) => void
  onUnit: (unit: string) => void
  onFolder: (folder: RegisteredFile | null) => void
  onStart: () => void
}) {
  return (
    <form
      className="form-options panel"
      onSubmit={(event) => {
        event.preventDefault()
        onStart()
      }}
    >
      <NativeSelect
        label={words.period}
        value={period}
        onChange={(event) => onPeriod(event.currentTarget.value)}
        data={periods.map((value) => ({ value, label: screens.shell.year(value) }))}
      />
      <NativeSelect
        label={words.scope}
        value={unit}
        onChange={(event) => onUnit(event.currentTarget.value)}
        data={[{ value: '', label: words.everything(units.length) }, ...units]}
      />
      <FolderChoice folder={folder} own={folderWords.ownForms} onFolder={onFolder} />
      <Button type="submit" size="md" leftSection={<IconForms size={18} aria-hidden />}>
        {words.start}
      </Button>
    </form>
  )
}
