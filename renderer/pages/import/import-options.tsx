import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useOverview } from '../../api/queries.ts'
import { usePeriod } from '../../shell/period.tsx'

export interface ImportWishes {
  /** Name of the unit, or empty: the files say it themselves. */
  readonly unit: string
  readonly dryRun: boolean
  readonly allOrNothing: boolean
}

const words = screens.import

/** How to import, and the start. */
export function ImportOptions({
  wishes,
  count,
  onChange,
  onStart,
}: {
  wishes: ImportWishes
  count: number
  onChange: (wishes: ImportWishes) => void
  onStart: () => void
}) {
  const { info, period, choose } = usePeriod()
  const units = useOverview(period).data?.units ?? []
  return (
    <form
      className="import-options panel"
      onSubmit={(event) => {
        event.preventDefault()
        onStart()
      }}
    >
      <NativeSelect
        size="sm"
        label={screens.shell.period}
        value={period}
        onChange={(event) => choose(event.currentTarget.value)}
        data={info.periods.map((value) => ({ value, label: screens.shell.year(value) }))}
      />
      <NativeSelect
        size="sm"
        label={words.unit}
        value={wishes.unit}
        onChange={(event) => onChange({ ...wishes, unit: event.currentTarget.value })}
        data={[{ value: '', label: words.recognise }, ...units.map((unit) => unit.name)]}
      />
      <div className="import-checks">
        <Checkbox
          label={words.dryRun}
          checked={wishes.dryRun}
          onChange={(event) => onChange({ ...wishes, dryRun: event.currentTarget.checked })}
        />
        <Checkbox
          label={words.allOrNothing}
          checked={wishes.allOrNothing}
          onChange={(event) => onChange({ ...wishes, allOrNothing: event.currentTarget.checked })}
        />
      </div>
      <Button type="submit" size="md">
        {wishes.dryRun ? words.startDry(count) : words.start(count)}
      </Button>
    </form>
  )
}
