import { Link } from 'wouter'
import type { FigureDifference } from '../../../shared/contract/versions.ts'
import { signOffScreens } from '../../../shared/locale/zh/sign-off-screens.ts'
import { versionWords } from '../../../shared/locale/zh/versions.ts'
import { shownPercent } from '../../../shared/rules/diff/shown-percent.ts'
import { useSignOffChanges } from '../../api/decision-queries.ts'
import { Answer } from '../../components/answer.tsx'
import { numberText } from '../../components/number-text.ts'
import { PercentCell, SignedCell } from '../../components/signed-number.tsx'
import { signedText } from '../../components/signed-text.ts'

const words = signOffScreens
const none = '—'

function shown(value: string | null): string {
  return value === null ? none : numberText(value)
}

/** What every unit brought to the change: its number then and now, and its part of the difference. */
function Units({ figure }: { figure: FigureDifference }) {
  if (!figure.additive) return <span className="muted">{versionWords.page.notAdditive}</span>
  return (
    <table className="table is-small sign-units">
      <tbody>
        {figure.contributions.map((one) => (
          <tr key={one.label}>
            <th scope="row">{one.label}</th>
            <td className="number">{words.change.fromTo(shown(one.before), shown(one.after))}</td>
            <td className="number" title={one.difference}>
              {signedText(one.difference)}
            </td>
            <td className="number muted" title={one.share ?? undefined}>
              {one.share === null ? '' : words.change.share(shownPercent(one.share))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ChangeRow({ figure }: { figure: FigureDifference }) {
  return (
    <tr>
      <th scope="row">
        {figure.kind === 'indicator' ? (
          <Link href={`/figures/${figure.key}`}>{versionWords.page.indicator(figure.key, figure.name)}</Link>
        ) : (
          figure.name
        )}
      </th>
      <td className="number" title={figure.before ?? undefined}>
        {figure.beforeDisplay}
      </td>
      <td className="number" title={figure.after ?? undefined}>
        {figure.afterDisplay}
      </td>
      <SignedCell value={figure.difference} />
      <PercentCell value={figure.relative} />
      <td>
        <Units figure={figure} />
      </td>
    </tr>
  )
}

/** 定稿后的变化: the city's figures that are no longer what was signed off, and by whom. */
export function SignOffChanges({ period, since }: { period: string; since: number }) {
  const query = useSignOffChanges(period, since)
  return (
    <section className="sign-changes" aria-label={words.changesOf(since)}>
      <h2>
        {words.changesOf(since)}{' '}
        {query.data && query.data.figures.length > 0 ? (
          <span className="muted">{words.changesCount(query.data.figures.length)}</span>
        ) : null}
      </h2>
      <Answer query={query} lines={4}>
        {({ figures }) =>
          figures.length === 0 ? (
            <p className="muted">{words.unchanged(since)}</p>
          ) : (
            <div className="table-frame">
              <table className="table">
                <caption className="visually-hidden">{words.change.table}</caption>
                <thead>
                  <tr>
                    <th scope="col">{words.change.figure}</th>
                    {(['before', 'after', 'difference', 'relative'] as const).map((name) => (
                      <th scope="col" key={name} className="number">
                        {words.change[name]}
                      </th>
                    ))}
                    <th scope="col">{words.change.units}</th>
                  </tr>
                </thead>
                <tbody>
                  {figures.map((figure) => (
                    <ChangeRow
                      key={`${figure.kind} ${figure.key} ${figure.field} ${figure.part}`}
                      figure={figure}
                    />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answer>
    </section>
  )
}
