import type { IndicatorFigure } from '../../../shared/contract/figures.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import type { Indicator } from '../../../shared/model/catalogue.ts'
import { useIndicators } from '../../api/queries.ts'
import { numberText } from '../../components/number-text.ts'

interface Line {
  readonly part: string | null
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
}

/** `461,873.82 吨 ÷ 542,053.33 吨 × 100`, from the exact sums; null where there is nothing to divide. */
function quotientText(line: Line, indicator: Indicator | undefined): string | null {
  if (line.numerator === null || line.denominator === null) return null
  const above = `${numberText(line.numerator)} ${indicator?.numerator?.unit ?? ''}`.trim()
  const below = `${numberText(line.denominator)} ${indicator?.denominator?.unit ?? ''}`.trim()
  const times = indicator && indicator.multiplier !== '1' ? ` × ${numberText(indicator.multiplier)}` : ''
  return `${above} ÷ ${below}${times}`
}

/** The definition with the city's numbers filled in, class by class where it has classes. */
export function Calculation({ figure }: { figure: IndicatorFigure }) {
  const indicator = useIndicators().data?.find((one) => one.seq === figure.seq)
  const { city } = figure
  const lines: Line[] = city.parts.length > 0 ? city.parts : [{ ...city, part: null }]
  const filled = lines.flatMap((line) => {
    const quotient = quotientText(line, indicator)
    return quotient === null ? [] : [{ ...line, quotient }]
  })
  if (filled.length === 0) return null
  return (
    <ul className="calculation" aria-label={screens.figures.calculation}>
      {filled.map((line) => (
        <li key={line.part ?? ''}>
          {line.part === null ? null : <span className="muted">{line.part}</span>}
          <span>{line.quotient}</span>
          <span>=</span>
          <strong title={line.value ?? undefined}>
            {line.part === null
              ? city.display
              : line.value === null
                ? screens.common.none
                : `${numberText(line.value)}${figure.unit === '%' ? '%' : ` ${figure.unit ?? ''}`}`}
          </strong>
        </li>
      ))}
    </ul>
  )
}
