import { NativeSelect } from '@mantine/core'
import type { Version } from '../../../shared/contract/versions.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { versionWords } from '../../../shared/locale/zh/versions.ts'

const words = versionWords.page

export interface Choice {
  readonly unit: string
  readonly from: number | null
  readonly to: number | null
}

/** Whose versions, and which two. */
export function VersionChoice({
  units,
  versions,
  choice,
  onChoose,
}: {
  units: readonly string[]
  /** Those that can be compared. */
  versions: readonly Version[]
  choice: Choice
  onChoose: (choice: Choice) => void
}) {
  const options = versions.map(({ version }) => ({
    value: String(version),
    label: screens.common.version(version),
  }))
  return (
    <search className="filters" aria-label={words.choose}>
      <NativeSelect
        size="xs"
        aria-label={screens.common.unit}
        value={choice.unit}
        data={[...(choice.unit === '' ? [{ value: '', label: words.chooseUnit }] : []), ...units]}
        onChange={(event) => onChoose({ unit: event.currentTarget.value, from: null, to: null })}
      />
      {versions.length > 1 ? (
        <>
          <NativeSelect
            size="xs"
            aria-label={words.fromVersion}
            value={String(choice.from ?? '')}
            data={options}
            onChange={(event) => onChoose({ ...choice, from: Number(event.currentTarget.value) })}
          />
          <span aria-hidden="true">→</span>
          <NativeSelect
            size="xs"
            aria-label={words.toVersion}
            value={String(choice.to ?? '')}
            data={options}
            onChange={(event) => onChoose({ ...choice, to: Number(event.currentTarget.value) })}
          />
        </>
      ) : null}
    </search>
  )
}
