import type { KnownAdjustment } from '../../../shared/contract/corrections.ts'
import { correctionScreens, correctionWords } from '../../../shared/locale/zh/corrections.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { localTime } from '../../../shared/rules/local-time.ts'
import { useClient } from '../../api/client-context.ts'
import { CorrectionMark } from '../../components/marks/correction-mark.tsx'
import { SourceLink } from '../../components/source/source-link.tsx'
import { TakeBack } from '../../components/take-back.tsx'

const words = correctionScreens
const { columns } = words

function AdjustmentRow({ adjustment }: { adjustment: KnownAdjustment }) {
  const client = useClient()
  const { id, unit, list, row, fieldLabel, from, to, source } = adjustment
  // Both numbers stand in the row already.
  const place = source && source.submission !== 0 ? { ...source, adjustment: undefined } : null
  return (
    <tr className={adjustment.takenBack ? 'is-taken-back' : undefined}>
      <td className="number">{id}</td>
      <td className="nowrap">{unit}</td>
      <th scope="row">
        {row} {fieldLabel} <span className="muted">{terms.list[list]}</span>
      </th>
      <td>
        <SourceLink source={place}>{from}</SourceLink> → <strong>{to}</strong>
      </td>
      <td>{correctionWords.kind[adjustment.kind]}</td>
      <td>{adjustment.reason}</td>
      <td>{adjustment.document}</td>
      <td className="nowrap">
        {adjustment.author} <span className="muted">{localTime(adjustment.at)}</span>
      </td>
      <td>
        <CorrectionMark state={adjustment.state} />
        {adjustment.state === 'review' ? <p className="muted">{adjustment.sentence}</p> : null}
      </td>
      <td className="nowrap">
        <TakeBack
          name={words.adjustmentName(id)}
          takenBack={adjustment.takenBack}
          question={words.takeBackConfirm(words.adjustmentName(id))}
          consequence={words.takeBackWhy}
          onTakeBack={() => client.corrections.takeBackAdjustment({ id })}
        />
      </td>
    </tr>
  )
}

/** The city's adjustments: which cell, both numbers, kind, reason, paper and author. */
export function AdjustmentTable({ adjustments }: { adjustments: readonly KnownAdjustment[] }) {
  if (adjustments.length === 0) return null
  return (
    <section aria-labelledby="corrections-adjustments">
      <h2 id="corrections-adjustments">{words.adjustments}</h2>
      <div className="table-frame">
        <table className="table" aria-labelledby="corrections-adjustments">
          <thead>
            <tr>
              <th scope="col" className="number">
                {columns.number}
              </th>
              <th scope="col">{columns.unit}</th>
              <th scope="col">{columns.cell}</th>
              <th scope="col">{columns.numbers}</th>
              <th scope="col">{columns.kind}</th>
              <th scope="col">{columns.reason}</th>
              <th scope="col">{columns.document}</th>
              <th scope="col">{columns.by}</th>
              <th scope="col">{columns.state}</th>
              <th scope="col">{columns.actions}</th>
            </tr>
          </thead>
          <tbody>
            {adjustments.map((adjustment) => (
              <AdjustmentRow key={adjustment.id} adjustment={adjustment} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
