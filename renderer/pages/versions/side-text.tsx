import type { CellSide } from '../../../shared/contract/versions.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { numberText } from '../../components/number-text.ts'
import { SourceLink } from '../../components/source/source-link.tsx'

/** What a cell says, in the catalogue's unit; as written where how it is written is the change. */
function textOf({ state, value, unit, source }: CellSide, asWritten: boolean): string {
  const raw = source?.raw ?? ''
  if (state === 'blank') return terms.state.blank
  if (asWritten && raw !== '') return raw
  if (value === null) return raw === '' ? terms.state[state] : raw
  if (state !== 'number' && state !== 'zero') return value
  return unit === null ? numberText(value) : `${numberText(value)} ${unit}`
}

/** One side of a change: leads to the cell in the original. */
export function SideCell({ side, asWritten = false }: { side: CellSide | null; asWritten?: boolean }) {
  if (!side) return <td className="muted">{screens.common.none}</td>
  const isNumber = side.state === 'number' || side.state === 'zero'
  return (
    <td className={isNumber ? 'number' : 'version-words'}>
      <SourceLink source={side.source}>{textOf(side, asWritten)}</SourceLink>
    </td>
  )
}
