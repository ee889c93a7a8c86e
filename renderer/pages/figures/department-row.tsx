import type { Trace } from '../../../shared/contract/figures.ts'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { numberText } from '../../components/number-text.ts'
import { SourceLink } from '../../components/source/source-link.tsx'

type Contribution = Trace['contributions'][number]

/** The numbers of a department that count in place of the units'. */
export function DepartmentRow({
  name,
  hasQuotient,
  contributions,
}: {
  name: string
  hasQuotient: boolean
  contributions: readonly Contribution[]
}) {
  const cell = (role: Contribution['role']) => {
    const cells = contributions.filter((one) => one.role === role)
    return (
      <td className={cells.length === 0 ? 'number muted' : 'number'}>
        {cells.length === 0
          ? screens.common.none
          : cells.map((one) => (
              <div key={`${one.part} ${one.source.sheet}:${one.source.ref}`}>
                {one.part === null ? null : <span className="muted">{one.part} </span>}
                <SourceLink source={one.source}>{numberText(one.value)}</SourceLink>
              </div>
            ))}
      </td>
    )
  }
  const why = [...new Set(contributions.flatMap((one) => one.why ?? []))].join('；')
  return (
    <tr>
      <th scope="row" className="nowrap">
        {name}
      </th>
      {hasQuotient ? (
        <>
          {cell('numerator')}
          {cell('denominator')}
        </>
      ) : null}
      {cell('value')}
      <td>
        <span className="muted">{decisionScreens.figure.department}</span> {why}
      </td>
    </tr>
  )
}
