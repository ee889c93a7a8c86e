import type { CellSide } from '../../../shared/contract/versions.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { versionWords } from '../../../shared/locale/zh/versions.ts'
import { numberText } from '../../components/number-text.ts'
import { SourceLink } from '../../components/source/source-link.tsx'

/** What a cell says, in the catalogue's unit; as written where how it is written is the change. */
function textOf({ state, value, unit, writtenIn, source }: CellSide, asWritten: boolean): string {
  const raw = source?.raw ?? ''
  const isNumber = state === 'number' || state === 'zero'
  if (state === 'blank') return terms.state.blank
  if (value === null) return versionWords.page.stateAs(terms.state[state], raw)
  const [said, measure] = asWritten && raw !== '' ? [raw, writtenIn ?? unit] : [numberText(value), unit]
  if (isNumber) return measure === null || said.endsWith(measure) ? said : `${said} ${measure}`
  return asWritten && raw !== '' ? raw : value
}

/** One side of a change: leads to the cell in the original. */
export function SideCell({ side, asWritten = false }: { side: CellSide | null; asWritten?: boolean }) {
  if (!side) return <td className="muted">{screens.common.none}</td>
  return (
    <td className="version-words">
      <SourceLink source={side.source}>{textOf(side, asWritten)}</SourceLink>
    </td>
  )
}
