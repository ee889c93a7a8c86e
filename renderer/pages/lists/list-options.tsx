import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import type { RegisteredFile } from '../../../shared/contract/files.ts'
import { exportFormats } from '../../../shared/contract/lists.ts'
import { folderWords, listScreens } from '../../../shared/locale/zh/list-screens.ts'
import { FolderChoice } from '../../components/folder-choice.tsx'
import { type ListWishes, unitFormats, usualFormats } from './list-wishes.ts'

const words = listScreens

/** For whom, in which formats, into which folder, and the start. */
export function ListOptions({
  city,
  units,
  wishes,
  folder,
  missing,
  onWishes,
  onFolder,
  onStart,
}: {
  /** The city's name; null: not known yet. */
  city: string | null
  units: readonly string[]
  wishes: ListWishes
  folder: RegisteredFile | null
  /** Returns that have not come in. */
  missing: number
  onWishes: (wishes: ListWishes) => void
  onFolder: (folder: RegisteredFile | null) => void
  onStart: () => void
}) {
  const { scope, formats, sourceNotes } = wishes
  const isUnit = units.includes(scope)
  const choose = (next: string) => {
    const turns = units.includes(next) !== isUnit
    const usual = units.includes(next) ? usualFormats.unit : usualFormats.everything
    onWishes({ ...wishes, scope: next, formats: turns ? usual : formats })
  }
  return (
    <form
      className="list-options panel"
      onSubmit={(event) => {
        event.preventDefault()
        if (formats.length > 0) onStart()
      }}
    >
      <NativeSelect
        label={words.scope}
        value={scope}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: words.everything },
          ...(city === null ? [] : [{ value: city, label: words.onlyCity(city) }]),
          ...units,
        ]}
      />
      <FolderChoice folder={folder} own={folderWords.ownLists} onFolder={onFolder} />
      <Button
        type="submit"
        size="md"
        disabled={formats.length === 0}
        leftSection={<IconFileExport size={18} aria-hidden />}
      >
        {words.start}
      </Button>
      <fieldset className="list-formats">
        <legend>{words.formats}</legend>
        {exportFormats.map((format) => (
          <Checkbox
            key={format}
            label={format === 'pdf' && scope === '' ? words.boundPdf : words.formatName[format]}
            checked={formats.includes(format)}
            disabled={isUnit && !unitFormats.includes(format)}
            onChange={({ currentTarget: { checked } }) =>
              onWishes({
                ...wishes,
                formats: exportFormats.filter((one) => (one === format ? checked : formats.includes(one))),
              })
            }
          />
        ))}
        <Checkbox
          className="list-source-notes"
          label={words.sourceNotes}
          checked={sourceNotes && formats.includes('xlsx')}
          disabled={!formats.includes('xlsx')}
          onChange={(event) => onWishes({ ...wishes, sourceNotes: event.currentTarget.checked })}
        />
      </fieldset>
      {formats.length === 0 ? <p className="list-partial">{words.noFormat}</p> : null}
      {isUnit ? <p className="muted list-hint">{words.onlyWithCity}</p> : null}
      {missing > 0 ? <p className="list-partial">{words.partial(missing)}</p> : null}
    </form>
  )
}
