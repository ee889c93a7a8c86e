import { Link } from 'wouter'
import type { FigureDifference } from '../../../shared/contract/versions.ts'
import { versionWords } from '../../../shared/locale/zh/versions.ts'
import { shownPercent } from '../../../shared/rules/diff/shown-percent.ts'
import { PercentCell, SignedCell } from '../../components/signed-number.tsx'
import { signedText } from '../../components/signed-text.ts'
import { SourceLink } from '../../components/source/source-link.tsx'

const words = versionWords.page

function Name({ figure }: { figure: FigureDifference }) {
  if (figure.kind !== 'indicator') return <>{figure.name}</>
  return <Link href={`/figures/${figure.key}`}>{words.indicator(figure.key, figure.name)}</Link>
}

/** Which rows brought how much of the change. */
function Contributions({ figure }: { figure: FigureDifference }) {
  if (!figure.additive) return <span className="muted">{words.notAdditive}</span>
  return (
    <ul className="version-shares">
      {figure.contributions.map((one) => (
        <li key={`${one.label} ${one.beforeSource?.ref} ${one.afterSource?.ref}`}>
          <SourceLink source={one.afterSource ?? one.beforeSource}>{one.label}</SourceLink>{' '}
          <span title={one.difference}>{signedText(one.difference)}</span>
          {one.share === null ? null : (
            <span className="muted" title={one.share}>
              {' '}
              {words.share(shownPercent(one.share))}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The city's figures that come out otherwise with the later version. */
export function FigureDifferences({ figures }: { figures: readonly FigureDifference[] }) {
  if (figures.length === 0) return <div className="panel empty">{words.noFigures}</div>
  return (
    <div className="table-frame fill">
      <table className="table version-figures">
        <caption className="visually-hidden">{words.figures}</caption>
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            <th scope="col" className="number">
              {words.before}
            </th>
            <th scope="col" className="number">
              {words.after}
            </th>
            <th scope="col" className="number">
              {words.difference}
            </th>
            <th scope="col" className="number">
              {words.relative}
            </th>
            <th scope="col">{words.from}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={`${figure.kind} ${figure.key} ${figure.field} ${figure.part}`}>
              <th scope="row">
                <Name figure={figure} />
              </th>
              <td className="number version-words" title={figure.before ?? undefined}>
                {figure.beforeDisplay}
              </td>
              <td className="number version-words" title={figure.after ?? undefined}>
                {figure.afterDisplay}
              </td>
              <SignedCell value={figure.difference} />
              <PercentCell value={figure.relative} />
              <td>
                <Contributions figure={figure} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
