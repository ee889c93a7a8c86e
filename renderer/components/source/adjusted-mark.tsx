import { correctionScreens } from '../../../shared/locale/zh/corrections.ts'
import type { Source } from '../../../shared/model/source.ts'
import './adjusted-mark.css'

/** Behind a number that the city has adjusted: the mark, and what was reported; why, on hover. */
export function AdjustedMark({ adjustment }: { adjustment: NonNullable<Source['adjustment']> }) {
  return (
    <span className="adjusted" title={adjustment.why}>
      <AdjustedSign />
      <span>{correctionScreens.reported(adjustment.from)}</span>
    </span>
  )
}

/** The mark alone, behind a figure with an adjusted number in it. */
export function AdjustedSign({ title }: { title?: string }) {
  return (
    <abbr className="adjusted-sign" title={title ?? correctionScreens.adjustments}>
      {correctionScreens.mark}
    </abbr>
  )
}
