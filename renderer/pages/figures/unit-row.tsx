import { Link } from 'wouter'
import type { Trace, UnitFigure } from '../../../shared/contract/figures.ts'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
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
  isReplaced,
}: {
  cells: readonly Contribution[]
  own: string | null
  source: Source | null
  /** Another source was chosen in its place. */
  isReplaced: boolean
}) {
  if (cells.length === 0) {
    if (own === null) return <td className="number muted">{screens.common.none}</td>
    return (
      <td className="number">
        <SourceLink source={source}>{numberText(own)}</SourceLink>
        {isReplaced ? <span className="figure-unused"> {decisionScreens.figure.notUsed}</span> : null}
      </td>
    )
  }
  return (
    <td className="number">
      {cells.map((cell) => (
        <div key={`${cell.kind} ${cell.source.sheet}:${cell.source.ref}`} title={cell.why ?? undefined}>
          {cell.kind === 'overlap' || cell.kind === 'duplicate' ? (
            <span className="figure-unused">{decisionScreens.figure.takenOut} </span>
          ) : null}
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
  if (figure.containedIn !== null) return <span>{figure.containedIn}</span>
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
  replaced,
}: {
  figure: UnitFigure
  hasQuotient: boolean
  /** A check of this answer has failed: the city's figure rests on a number in question. */
  isDoubted: boolean
  contributions: readonly Contribution[]
  /** What of the units' numbers another source was chosen for. */
  replaced: ReadonlySet<Contribution['role']>
}) {
  const of = (role: Contribution['role']) => contributions.filter((one) => one.role === role)
  return (
    <tr>
      <th scope="row" className="nowrap">
        {figure.unit}
      </th>
      {hasQuotient ? (
        <>
          <PartCell
            cells={of('numerator')}
            own={figure.numerator}
            source={figure.numeratorSource}
            isReplaced={replaced.has('numerator')}
          />
          <PartCell
            cells={of('denominator')}
            own={figure.denominator}
            source={figure.denominatorSource}
            isReplaced={replaced.has('denominator')}
          />
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
