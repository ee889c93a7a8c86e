import type { Elimination } from '../../../shared/contract/figures.ts'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import { decisionWords } from '../../../shared/locale/zh/decisions.ts'
import { numberText } from '../../components/number-text.ts'
import { SourceLink } from '../../components/source/source-link.tsx'

const words = decisionScreens.eliminated

/** 剔除重复: what stands in the sum twice and is taken out once, each number with its cell and its reason. */
export function EliminatedTable({ eliminated }: { eliminated: readonly Elimination[] }) {
  if (eliminated.length === 0) return null
  return (
    <section className="figure-part" aria-labelledby="figure-eliminated">
      <h2 id="figure-eliminated">{words.title}</h2>
      <div className="table-frame">
        <table className="table" aria-labelledby="figure-eliminated">
          <thead>
            <tr>
              <th scope="col">{words.columns.unit}</th>
              <th scope="col">{words.columns.what}</th>
              <th scope="col" className="number">
                {words.columns.value}
              </th>
              <th scope="col">{words.columns.why}</th>
            </tr>
          </thead>
          <tbody>
            {eliminated.map(({ unit, kind, role, part, value, why, source }) => (
              <tr key={`${unit} ${kind} ${role} ${part} ${source.submission} ${source.sheet} ${source.ref}`}>
                <th scope="row" className="nowrap">
                  {unit}
                </th>
                <td className="nowrap">
                  {part === null ? null : <span className="muted">{part} </span>}
                  {decisionWords.role[role]}
                </td>
                <td className="number">
                  <SourceLink source={source}>{numberText(value)}</SourceLink>
                </td>
                <td>
                  <span className="muted">{words.kind[kind]}</span> {why}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
