import type { IndicatorFigure } from '../../../shared/contract/figures.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { Filter } from '../../components/filter.tsx'

/** Each empty or one value. */
export interface FigureWishes {
  readonly marker: string
  readonly progress: string
}

/** Filters that say how many lie behind each choice. */
export function FigureFilters({
  wishes,
  figures,
  onChange,
}: {
  wishes: FigureWishes
  figures: readonly IndicatorFigure[]
  onChange: (wishes: FigureWishes) => void
}) {
  const markers = Object.entries(screens.figures.markerWord).map(([value, word]) => {
    const count = figures.filter((figure) => figure.marker === value).length
    const sign = Object.entries(terms.marker).find(([marker]) => marker === value)?.[1] ?? ''
    return { value, label: `${sign} ${word}（${count}）` }
  })
  const verdicts = Object.entries(terms.progress).map(([value, word]) => {
    const count = figures.filter((figure) => figure.city.progress === value).length
    return { value, label: `${word}（${count}）` }
  })
  return (
    <search className="filters" aria-label={screens.review.filter}>
      <Filter
        label={screens.figures.marker}
        value={wishes.marker}
        options={markers}
        onChange={(marker) => onChange({ ...wishes, marker })}
      />
      <Filter
        label={screens.figures.progress}
        value={wishes.progress}
        options={verdicts}
        onChange={(progress) => onChange({ ...wishes, progress })}
      />
    </search>
  )
}
