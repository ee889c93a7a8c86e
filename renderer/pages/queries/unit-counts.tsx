import { Button } from '@mantine/core'
import type { QueryList } from '../../../shared/contract/queries.ts'
import { queryWords, queryScreens as words } from '../../../shared/locale/zh/queries.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { queryStates } from '../../../shared/model/query.ts'

/** How many queries of each unit are in which state. */
export function UnitCounts({ list, onUnit }: { list: QueryList; onUnit: (unit: string) => void }) {
  const count = (value: number) => (value === 0 ? '' : value)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled can be scrolled by keyboard.
    <section className="table-frame query-counts" aria-label={words.counts} tabIndex={0}>
      <table className="table is-small">
        <thead>
          <tr>
            <th scope="col">{screens.common.unit}</th>
            {queryStates.map((state) => (
              <th key={state} scope="col" className="number">
                {queryWords.state[state]}
              </th>
            ))}
            <th scope="col" className="number">
              {words.overdue}
            </th>
            <th scope="col" className="number">
              {words.resubmitted}
            </th>
          </tr>
        </thead>
        <tbody>
          {list.units.map(({ unit, counts, overdue, resubmitted }) => (
            <tr key={unit}>
              <th scope="row">
                <Button size="compact-xs" variant="subtle" onClick={() => onUnit(unit)}>
                  {unit}
                </Button>
              </th>
              {queryStates.map((state) => (
                <td key={state} className="number">
                  {count(counts[state])}
                </td>
              ))}
              <td className="number query-overdue">{count(overdue)}</td>
              <td className="number">{count(resubmitted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
