import type { Overview } from '../../../shared/contract/library.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { listKinds } from '../../../shared/model/list-kind.ts'
import { ReturnCell } from './return-cell.tsx'

/** Units by lists: one glance says what is still missing and what is wrong with the rest. */
export function ReturnMatrix({ overview }: { overview: Overview }) {
  return (
    <div className="table-frame return-frame">
      <table className="table return-matrix">
        <caption className="visually-hidden">{screens.progress.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">{screens.common.unit}</th>
            {listKinds.map((list) => (
              <th scope="col" key={list}>
                {terms.list[list]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {overview.units.map((unit) => (
            <tr key={unit.id}>
              <th scope="row">
                {unit.name}
                {/* Units that are no administrative division have no code to show. */}
                {/^\d+$/.test(unit.code) ? <span className="return-unit-code">{unit.code}</span> : null}
              </th>
              {listKinds.map((list) => (
                <ReturnCell key={list} unit={unit} list={list} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
