import type { KnownExplanation } from '../../../shared/contract/corrections.ts'
import { correctionScreens, correctionWords } from '../../../shared/locale/zh/corrections.ts'
import { localTime } from '../../../shared/rules/local-time.ts'
import { useClient } from '../../api/client-context.ts'
import { CorrectionMark } from '../../components/marks/correction-mark.tsx'
import { SourceLink } from '../../components/source/source-link.tsx'
import { TakeBack } from '../../components/take-back.tsx'

const words = correctionScreens
const { columns } = words

function ExplanationRow({ explanation }: { explanation: KnownExplanation }) {
  const client = useClient()
  const { id, unit, ruleName, row, text, permit, sources } = explanation
  return (
    <tr className={explanation.takenBack ? 'is-taken-back' : undefined}>
      <td className="number">{id}</td>
      <td className="nowrap">{unit}</td>
      <th scope="row">
        {ruleName} <span className="muted">{row}</span>
      </th>
      <td>
        {explanation.explained}
        <div className="correction-cells">
          {sources.map((source) => (
            <SourceLink key={`${source.submission}:${source.sheet}:${source.ref}`} source={source}>
              {source.ref}
            </SourceLink>
          ))}
        </div>
      </td>
      <td>
        {correctionWords.cause[explanation.cause]}：{text}
        {permit === null ? null : <p className="muted">{correctionWords.explanation.withPermit(permit)}</p>}
      </td>
      <td className="nowrap">
        {explanation.author} <span className="muted">{localTime(explanation.at)}</span>
      </td>
      <td>
        <CorrectionMark state={explanation.state} />
        {explanation.sentence === '' ? null : <p className="muted">{explanation.sentence}</p>}
      </td>
      <td className="nowrap">
        <TakeBack
          name={words.explanationName(id)}
          takenBack={explanation.takenBack}
          question={words.takeBackConfirm(words.explanationName(id))}
          consequence={words.takeBackWhy}
          onTakeBack={() => client.corrections.takeBackExplanation({ id })}
        />
      </td>
    </tr>
  )
}

/** The explanations, each with the values it explains and whether they are still the same. */
export function ExplanationTable({ explanations }: { explanations: readonly KnownExplanation[] }) {
  if (explanations.length === 0) return null
  return (
    <section aria-labelledby="corrections-explanations">
      <h2 id="corrections-explanations">{words.explanations}</h2>
      <div className="table-frame">
        <table className="table" aria-labelledby="corrections-explanations">
          <thead>
            <tr>
              <th scope="col" className="number">
                {columns.number}
              </th>
              <th scope="col">{columns.unit}</th>
              <th scope="col">{columns.rule}</th>
              <th scope="col">{columns.explained}</th>
              <th scope="col">{columns.text}</th>
              <th scope="col">{columns.by}</th>
              <th scope="col">{columns.state}</th>
              <th scope="col">{columns.actions}</th>
            </tr>
          </thead>
          <tbody>
            {explanations.map((explanation) => (
              <ExplanationRow key={explanation.id} explanation={explanation} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
