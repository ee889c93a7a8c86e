import { IconSquareXFilled } from '@tabler/icons-react'
import type { IndicatorFigure } from '../../../shared/contract/figures.ts'
import { correctionScreens } from '../../../shared/locale/zh/corrections.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { Coverage } from '../../components/coverage.tsx'
import { ProgressMark } from '../../components/marks/progress-mark.tsx'
import { AdjustedSign } from '../../components/source/adjusted-mark.tsx'
import { EliminatedSign, PendingSource } from './figure-signs.tsx'

const words = screens.figures

/** The city's answer in one cell: the number, else the texts in short, else that there is none and why. */
function CityValue({ city }: { city: IndicatorFigure['city'] }) {
  if (city.value !== null) return <strong>{city.display}</strong>
  if (city.parts.length > 0) return <strong className="figure-classes">{city.display}</strong>
  if (city.text !== null) return <span className="figure-text">{city.display}</span>
  return (
    <span className="muted" title={city.reason ?? undefined}>
      {words.noValue}
    </span>
  )
}

/** What the plan prints; of a long text the beginning, the whole is in the opened figure. */
function Printed({ text }: { text: string }) {
  if (text.length <= 24) return <td className="number figure-printed">{text}</td>
  return (
    <td className="figure-printed">
      <span className="figure-clamped" title={text}>
        {text}
      </span>
    </td>
  )
}

export function FigureRow({
  figure,
  doubtedUnits,
  isOpen,
  onOpen,
}: {
  figure: IndicatorFigure
  /** Units whose answer failed a check. */
  doubtedUnits: readonly string[]
  isOpen: boolean
  onOpen: () => void
}) {
  const { city } = figure
  return (
    <tr className="is-openable" aria-current={isOpen ? 'true' : undefined} onClick={onOpen}>
      <td className="number muted">{figure.seq}</td>
      <th scope="row">
        <button
          type="button"
          className="quiet-link figure-name"
          aria-haspopup="dialog"
          onClick={(event) => {
            event.stopPropagation()
            onOpen()
          }}
        >
          {figure.name}
          <span className="figure-marker" title={words.markerWord[figure.marker]}>
            {terms.marker[figure.marker]}
          </span>
        </button>
      </th>
      <td className="number">
        <CityValue city={city} />
        {city.adjustments.length > 0 ? (
          <AdjustedSign title={correctionScreens.summaryOf(city.adjustments)} />
        ) : null}
        <EliminatedSign eliminated={city.eliminated} />
      </td>
      <td className="figure-coverage">
        <Coverage coverage={city.coverage} />
        {doubtedUnits.length === 0 ? null : (
          <span className="figure-sign is-fail" title={doubtedUnits.join('、')}>
            <IconSquareXFilled size={14} aria-hidden />
            {words.doubtedUnits(doubtedUnits.length)}
          </span>
        )}
        <PendingSource choice={city.choice} />
      </td>
      <Printed text={city.baseline} />
      <Printed text={city.target} />
      <td>
        <ProgressMark verdict={city.progress} />
      </td>
    </tr>
  )
}
