import type { Consolidation } from '../../../shared/contract/figures.ts'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { VerdictMark } from '../../components/marks/verdict-mark.tsx'
import { NumberCell } from '../../components/number-cell.tsx'
import { numberText } from '../../components/number-text.ts'
import { signedText } from '../../components/signed-text.ts'

const words = decisionScreens.projects
type Projects = Consolidation['projects']

/** Two numbers that should be one: the list's sum and the indicator's, neither in place of the other. */
function Reconciliation({ sides }: { sides: NonNullable<Projects['reconciliation']> }) {
  const { seq, unit, indicator, list, difference, tolerance, verdict } = sides
  const amount = (value: string | null, text: (value: string) => string = numberText) =>
    value === null ? screens.common.none : `${text(value)} ${unit}`
  const lines: readonly (readonly [string, string])[] = [
    [words.indicator(seq), amount(indicator)],
    [words.list, amount(list)],
    [words.difference, amount(difference, signedText)],
    [words.tolerance, amount(tolerance)],
  ]
  return (
    <section className="panel project-sum" aria-labelledby="project-reconciliation">
      <h2 id="project-reconciliation">{words.reconciliation(seq)}</h2>
      <dl>
        {lines.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>{words.verdict}</dt>
          <dd>
            <VerdictMark verdict={verdict} words={decisionScreens.agreement} />
          </dd>
        </div>
      </dl>
    </section>
  )
}

function SumTable({
  id,
  title,
  head,
  rows,
}: {
  id: string
  title: string
  head: string
  rows: readonly (Omit<Projects['byState'][number], 'state'> & { readonly name: string | null })[]
}) {
  return (
    <section className="panel project-sum" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table className="table is-small" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="number">
              {words.count}
            </th>
            <th scope="col" className="number">
              {screens.projects.totalInvestment}
            </th>
            <th scope="col" className="number">
              {screens.projects.completedInvestment}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, count, totalInvestment, completedInvestment }) => (
            <tr key={name ?? ''}>
              <th scope="row">{name ?? words.unknown}</th>
              <td className="number">{count}</td>
              <NumberCell value={totalInvestment} />
              <NumberCell value={completedInvestment} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The counted projects taken together: against their indicator, the year's plan, by state, by the year they began. */
export function ProjectSums({ projects, period }: { projects: Projects; period: string }) {
  const { reconciliation, yearPlan, yearDone, byState, byStart, unit } = projects
  const year: readonly (readonly [string, string | null])[] = [
    [words.yearPlan, yearPlan],
    [words.yearDone, yearDone],
  ]
  return (
    <aside className="project-sums" aria-label={words.sums}>
      {reconciliation ? <Reconciliation sides={reconciliation} /> : null}
      <section className="panel project-sum" aria-labelledby="project-year">
        <h2 id="project-year">{words.year(period)}</h2>
        <dl>
          {year.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value === null ? screens.common.none : `${numberText(value)} ${unit}`}</dd>
            </div>
          ))}
        </dl>
      </section>
      <SumTable
        id="project-states"
        title={words.byState}
        head={words.state}
        rows={byState.map(({ state, ...sums }) => ({ ...sums, name: state }))}
      />
      <SumTable
        id="project-starts"
        title={words.byStart}
        head={words.start}
        rows={byStart.map(({ year: start, ...sums }) => ({ ...sums, name: start }))}
      />
    </aside>
  )
}
