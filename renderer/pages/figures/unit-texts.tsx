import type { IndicatorFigure } from '../../../shared/contract/figures.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { SourceLink } from '../../components/source/source-link.tsx'

/** What the units wrote, where the indicator is a matter of words. */
export function UnitTexts({ figure }: { figure: IndicatorFigure }) {
  return (
    <div className="table-frame">
      <table className="table">
        <caption className="visually-hidden">{screens.figures.texts}</caption>
        <thead>
          <tr>
            <th scope="col">{screens.common.unit}</th>
            <th scope="col">{screens.figures.texts}</th>
          </tr>
        </thead>
        <tbody>
          {figure.units.map((unit) => (
            <tr key={unit.unit}>
              <th scope="row" className="nowrap">
                {unit.unit}
              </th>
              <td className={unit.text === null ? 'muted' : undefined}>
                <SourceLink source={unit.source}>
                  {unit.text ??
                    unit.value ??
                    (unit.source ? terms.state[unit.state] : screens.figures.notReceived)}
                </SourceLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
