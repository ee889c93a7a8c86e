import { handlingStates } from '../../../shared/contract/checks.ts'
import { correctionScreens, correctionWords } from '../../../shared/locale/zh/corrections.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { Filter } from '../../components/filter.tsx'

/** Each empty or one value. */
export interface FindingWishes {
  readonly unit: string
  readonly list: string
  readonly severity: string
  readonly result: string
  readonly handling: string
}

const lists = Object.entries(terms.list).map(([value, label]) => ({ value, label }))
const severities = Object.entries(terms.severity).map(([value, label]) => ({
  value,
  label: `${value} ${label}`,
}))
const handlings = handlingStates.map((value) => ({ value, label: correctionWords.handling[value] }))
const results = (['fail', 'unverifiable'] as const).map((value) => ({ value, label: terms.result[value] }))

export function FindingFilters({
  wishes,
  units,
  onChange,
}: {
  wishes: FindingWishes
  units: readonly string[]
  onChange: (wishes: FindingWishes) => void
}) {
  return (
    <search className="filters" aria-label={screens.review.filter}>
      <Filter
        label={screens.common.unit}
        value={wishes.unit}
        options={units.map((name) => ({ value: name, label: name }))}
        onChange={(unit) => onChange({ ...wishes, unit })}
      />
      <Filter
        label={screens.common.list}
        value={wishes.list}
        options={lists}
        onChange={(list) => onChange({ ...wishes, list })}
      />
      <Filter
        label={screens.review.severity}
        value={wishes.severity}
        options={severities}
        onChange={(severity) => onChange({ ...wishes, severity })}
      />
      <Filter
        label={screens.review.result}
        value={wishes.result}
        options={results}
        onChange={(result) => onChange({ ...wishes, result })}
      />
      <Filter
        label={correctionScreens.handling}
        value={wishes.handling}
        options={handlings}
        onChange={(handling) => onChange({ ...wishes, handling })}
      />
    </search>
  )
}
