import type { Finding } from '../../../shared/contract/checks.ts'
import type { IndicatorFigure, Trace } from '../../../shared/contract/figures.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { numberText } from '../../components/number-text.ts'
import { DepartmentRow } from './department-row.tsx'
import { UnitRow } from './unit-row.tsx'

const words = screens.figures

/** Every unit's numbers, each leading to its cell, with the sums that make the city's figure. */
export function UnitTable({
  figure,
  contributions,
  doubts,
}: {
  figure: IndicatorFigure
  contributions: Trace['contributions']
  /** Failed checks of this indicator, of any unit. */
  doubts: readonly Finding[]
}) {
  const { city, units } = figure
  const hasQuotient =
    city.numerator !== null ||
    city.parts.some((part) => part.numerator !== null) ||
    units.some((unit) => unit.numerator !== null || unit.denominator !== null)
  const given = contributions.filter((one) => one.kind === 'department')
  const departments = [...new Set(given.map((one) => one.unit))]
  const replaced = new Set(given.map((one) => one.role))
  return (
    <div className="table-frame">
      <table className="table">
        <caption className="visually-hidden">{words.contributions}</caption>
        <thead>
          <tr>
            <th scope="col">{screens.common.unit}</th>
            {hasQuotient ? (
              <>
                <th scope="col" className="number">
                  {words.numerator}
                </th>
                <th scope="col" className="number">
                  {words.denominator}
                </th>
              </>
            ) : null}
            <th scope="col" className="number">
              {words.reported}
            </th>
            <th scope="col">{words.remark}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <UnitRow
              key={unit.unit}
              figure={unit}
              hasQuotient={hasQuotient}
              isDoubted={doubts.some((finding) => finding.unit === unit.unit)}
              contributions={contributions.filter((one) => one.unit === unit.unit)}
              replaced={replaced}
            />
          ))}
          {departments.map((name) => (
            <DepartmentRow
              key={name}
              name={name}
              hasQuotient={hasQuotient}
              contributions={contributions.filter((one) => one.unit === name)}
            />
          ))}
        </tbody>
        {city.parts.length > 0 ? null : (
          <tfoot>
            <tr>
              <th scope="row">{words.whole}</th>
              {hasQuotient ? (
                <>
                  <td className="number">{city.numerator === null ? '' : numberText(city.numerator)}</td>
                  <td className="number">{city.denominator === null ? '' : numberText(city.denominator)}</td>
                </>
              ) : null}
              <td className="number">{city.value === null ? '' : city.display}</td>
              <td />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
