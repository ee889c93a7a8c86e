import { Link } from 'wouter'
import type { KnownExemption } from '../../../shared/contract/corrections.ts'
import { correctionScreens } from '../../../shared/locale/zh/corrections.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { localTime } from '../../../shared/rules/local-time.ts'
import { useClient } from '../../api/client-context.ts'
import { CorrectionMark } from '../../components/marks/correction-mark.tsx'
import { TakeBack } from '../../components/take-back.tsx'

const words = correctionScreens
const { columns } = words

function ExemptionRow({ exemption }: { exemption: KnownExemption }) {
  const client = useClient()
  const { id, unit, ruleName, key } = exemption
  return (
    <tr className={exemption.takenBack ? 'is-taken-back' : undefined}>
      <td className="number">{id}</td>
      <td className="nowrap">{unit}</td>
      <th scope="row">
        {ruleName} <span className="muted">{key ?? words.wholeRule}</span>
      </th>
      <td className="nowrap">{exemption.approver}</td>
      <td>{exemption.document}</td>
      <td className="nowrap">{exemption.until}</td>
      <td>{exemption.reason}</td>
      <td className="nowrap">
        {exemption.author} <span className="muted">{localTime(exemption.at)}</span>
      </td>
      <td className="nowrap">
        <Link className="quiet-link" href={`/review/${encodeURIComponent(unit)}`}>
          {screens.common.count(exemption.covers)}
        </Link>
      </td>
      <td>
        <CorrectionMark state={exemption.state} />
        {exemption.sentence === '' ? null : <p className="muted">{exemption.sentence}</p>}
      </td>
      <td className="nowrap">
        <TakeBack
          name={words.exemptionName(id)}
          takenBack={exemption.takenBack}
          question={words.takeBackConfirm(words.exemptionName(id))}
          consequence={words.takeBackWhy}
          onTakeBack={() => client.corrections.takeBackExemption({ id })}
        />
      </td>
    </tr>
  )
}

/** The exemptions: from what, who approved them, until when, and what they cover today. */
export function ExemptionTable({ exemptions }: { exemptions: readonly KnownExemption[] }) {
  if (exemptions.length === 0) return null
  return (
    <section aria-labelledby="corrections-exemptions">
      <h2 id="corrections-exemptions">{words.exemptions}</h2>
      <div className="table-frame">
        <table className="table" aria-labelledby="corrections-exemptions">
          <thead>
            <tr>
              <th scope="col" className="number">
                {columns.number}
              </th>
              <th scope="col">{columns.unit}</th>
              <th scope="col">{columns.rule}</th>
              <th scope="col">{columns.approver}</th>
              <th scope="col">{columns.document}</th>
              <th scope="col">{columns.until}</th>
              <th scope="col">{columns.reason}</th>
              <th scope="col">{columns.by}</th>
              <th scope="col">{columns.covers}</th>
              <th scope="col">{columns.state}</th>
              <th scope="col">{columns.actions}</th>
            </tr>
          </thead>
          <tbody>
            {exemptions.map((exemption) => (
              <ExemptionRow key={exemption.id} exemption={exemption} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
