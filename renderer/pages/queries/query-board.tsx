import { useState } from 'react'
import type { QueryList } from '../../../shared/contract/queries.ts'
import { queryWords, queryScreens as words } from '../../../shared/locale/zh/queries.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { queryStates } from '../../../shared/model/query.ts'
import { Filter } from '../../components/filter.tsx'
import { NoMatch } from '../../components/no-match.tsx'
import { QueryDetail } from './query-detail.tsx'
import { QueryTable } from './query-table.tsx'
import { UnitCounts } from './unit-counts.tsx'

const everything = { unit: '', state: '', severity: '' }
const states = queryStates.map((value) => ({ value, label: queryWords.state[value] }))
const severities = Object.entries(terms.severity).map(([value, label]) => ({
  value,
  label: `${value} ${label}`,
}))

/** Where the queries stand: by unit, one by one, and the chosen one with its rounds. */
export function QueryBoard({ list }: { list: QueryList }) {
  const [wishes, setWishes] = useState(everything)
  const [chosen, setChosen] = useState<string | null>(null)
  const set = (name: keyof typeof everything) => (value: string) =>
    setWishes((before) => ({ ...before, [name]: value }))
  if (list.queries.length === 0) {
    return (
      <div className="panel empty">
        <p>{words.none}</p>
      </div>
    )
  }
  const shown = list.queries.filter(
    (query) =>
      (wishes.unit === '' || query.unit === wishes.unit) &&
      (wishes.state === '' || query.state === wishes.state) &&
      (wishes.severity === '' || query.severity === wishes.severity),
  )
  const current = shown.find((query) => query.code === chosen) ?? shown[0]
  return (
    <>
      <UnitCounts list={list} onUnit={set('unit')} />
      <search className="filters" aria-label={words.filter}>
        <Filter
          label={screens.common.unit}
          value={wishes.unit}
          options={list.units.map(({ unit }) => ({ value: unit, label: unit }))}
          onChange={set('unit')}
        />
        <Filter label={words.state} value={wishes.state} options={states} onChange={set('state')} />
        <Filter
          label={words.severity}
          value={wishes.severity}
          options={severities}
          onChange={set('severity')}
        />
        <span role="status" className="muted">
          {words.summary(shown.length)}
        </span>
      </search>
      {current ? (
        <div className="query-bench fill">
          <QueryTable queries={shown} chosen={current.code} onChoose={setChosen} />
          <QueryDetail key={current.code} query={current} />
        </div>
      ) : (
        <NoMatch onClear={() => setWishes(everything)} />
      )}
    </>
  )
}
