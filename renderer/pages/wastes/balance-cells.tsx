import type { WasteBalance } from '../../../shared/contract/figures.ts'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { shownPercent } from '../../../shared/rules/diff/shown-percent.ts'
import { VerdictMark } from '../../components/marks/verdict-mark.tsx'
import { signedText } from '../../components/signed-text.ts'

const words = decisionScreens

/** How a waste's quantities fit together, and how much of it is used. */
export function BalanceCells({ balance }: { balance: WasteBalance }) {
  const { difference, tolerance, verdict, utilisationRate } = balance
  return (
    <>
      <td title={tolerance === null ? undefined : words.wastes.tolerance(tolerance)}>
        {difference === null && verdict === 'unverifiable' && utilisationRate === null ? (
          <span className="muted">{screens.common.none}</span>
        ) : (
          <span className="waste-balance">
            <VerdictMark verdict={verdict} words={words.verdict} />
            {difference === null || verdict === 'exact' ? null : <span>{signedText(difference)}</span>}
          </span>
        )}
      </td>
      <td
        className={utilisationRate === null ? 'number muted' : 'number'}
        title={utilisationRate ?? undefined}
      >
        {utilisationRate === null ? screens.common.none : shownPercent(utilisationRate)}
      </td>
    </>
  )
}
