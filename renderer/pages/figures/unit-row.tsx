import { Link } from 'wouter'
import type { Trace, UnitFigure } from '../../../shared/contract/figures.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import type { Source } from '../../../shared/model/source.ts'
import { ResultMark } from '../../components/marks/result-mark.tsx'
import { numberText } from '../../components/number-text.ts'
import { SourceLink } from '../../components/source/source-link.tsx'

const words = screens.figures
type Contribution = Trace['contributions'][number]

/** The cells that make one part of the figure; without any, the unit's own number, which then does not count. */
function PartCell({
  cells,
  own,
  source,
}: {
  cells: readonly Contribution[]
  own: string | null
  source: Source | null
}) {
  if (cells.length === 0) {
    if (own === null) return <td className="number muted">{screens.common.none}</td>
    return (
      <td className="number">
        <SourceLink source={source}>{numberText(own)}</SourceLink>
      </td>
    )
  }
  return (
    <td className="number">
      {cells.map((cell) => (
        <div key={`${cell.source.sheet}:${cell.source.ref}`}>
          {cell.part === null ? null : <span className="muted">{cell.part} </span>}
          {cell.coefficient === '1' ? null : <span>{cell.coefficient} × </span>}
          <SourceLink source={cell.source}>{numberText(cell.value)}</SourceLink>
          {cell.converted === null ? null : (
            <span className="figure-converted">
              {words.converted(cell.converted.from, numberText(cell.converted.factor))}
            </span>
          )}
        </div>
      ))}
    </td>
  )
}

/** The unit's own answer as it was returned: a number, a text, or which kind of nothing. */
function ReportedCell({ figure }: { figure: UnitFigure }) {
  const isNumber = figure.value !== null
  return (
    <td className={isNumber ? 'number' : 'number muted'}>
      {figure.parts.length > 0 ? (
        figure.parts.map((part) => (
          <div key={part.part}>
            <span className="muted">{part.part} </span>
            {part.value === null ? screens.common.none : numberText(part.value)}
          </div>
        ))
      ) : (
        <SourceLink source={figure.source}>
          {isNumber ? numberText(figure.value ?? '') : (figure.text ?? terms.state[figure.state])}
        </SourceLink>
      )}
    </td>
  )
}

/** Whether the unit's answer is in the city's figure, and if not, why. 不适用 is an answer and no fault. */
function Remark({ figure, isCounted }: { figure: UnitFigure; isCounted: boolean }) {
  if (figure.leftOut === null) return isCounted ? <span className="muted">{words.counted}</span> : null
  if (figure.state === 'not-applicable') return <span className="muted">{figure.leftOut}</span>
  return (
    <span className="figure-left-out">
      {words.leftOut}：{figure.leftOut}
    </span>
  )
}

export function UnitRow({
  figure,
  hasQuotient,
  isDoubted,
  contributions,
}: {
  figure: UnitFigure
  hasQuotient: boolean
  /** A check of this answer has failed: the city's figure rests on a number in question. */
  isDoubted: boolean
  contributions: readonly Contribution[]
}) {
  const of = (role: Contribution['role']) => contributions.filter((one) => one.role === role)
  return (
    <tr>
      <th scope="row" className="nowrap">
        {figure.unit}
      </th>
      {hasQuotient ? (
        <>
          <PartCell cells={of('numerator')} own={figure.numerator} source={figure.numeratorSource} />
          <PartCell cells={of('denominator')} own={figure.denominator} source={figure.denominatorSource} />
        </>
      ) : null}
      <ReportedCell figure={figure} />
      <td>
        <Remark figure={figure} isCounted={contributions.length > 0} />
        {isDoubted ? (
          <Link className="figure-doubt" href={`/review/${encodeURIComponent(figure.unit)}/targets`}>
            {words.doubted}
            <ResultMark result="fail" />
          </Link>
        ) : null}
      </td>
    </tr>
  )
}
