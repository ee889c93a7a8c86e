import { useState } from 'react'
import { Link } from 'wouter'
import type { CellUses } from '../../../shared/contract/figures.ts'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import type { Source } from '../../../shared/model/source.ts'
import { useCellUses } from '../../api/decision-queries.ts'
import { refusalSentence } from '../../api/refusal-sentence.ts'
import { usePeriod } from '../../shell/period.tsx'
import { DisclosureButton } from '../disclosure-button.tsx'
import { numberText } from '../number-text.ts'
import { Refusal } from '../refusal.tsx'

const words = decisionScreens.uses
/** So many figures are named before the list is opened. */
const mostNamed = 3

function Name({ figure }: { figure: CellUses['figures'][number] }) {
  const name =
    figure.part === null || figure.name.includes(figure.part)
      ? figure.name
      : `${figure.name}（${figure.part}）`
  return figure.kind === 'indicator' ? (
    <Link href={`/figures/${figure.key}`}>{name}</Link>
  ) : (
    <span>{name}</span>
  )
}

function UsesTable({ uses }: { uses: CellUses }) {
  return (
    <div className="table-frame cell-uses-table">
      <table className="table is-small">
        <caption className="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.figure}</th>
            <th scope="col" className="number">
              {words.columns.brings}
            </th>
            <th scope="col" className="number">
              {words.columns.city}
            </th>
            <th scope="col">{words.columns.why}</th>
          </tr>
        </thead>
        <tbody>
          {uses.figures.map((figure, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell may enter a figure twice; the order is the core's.
            <tr key={index}>
              <th scope="row">
                <Name figure={figure} />
              </th>
              <td className="number" title={figure.brings}>
                {numberText(figure.brings)}
              </td>
              <td className="number" title={figure.value ?? undefined}>
                {figure.display}
              </td>
              <td className="muted">{figure.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** 去向: which of the city's figures the cell enters, and why it does not enter those it was meant for. */
export function CellUsesPanel({ source }: { source: Source }) {
  const { period } = usePeriod()
  const query = useCellUses(period, source)
  const [isOpen, setOpen] = useState(false)
  if (query.isError) return <Refusal sentence={refusalSentence(query.error)} />
  const uses = query.data
  if (!uses) return null
  // A number that is taken out again enters its figure twice.
  const names = [...new Set(uses.figures.map(({ name }) => name))]
  return (
    <section className="cell-uses" aria-label={words.title}>
      {uses.figures.length === 0 ? (
        <p className="muted">
          <strong>{words.title}</strong> {words.none}
        </p>
      ) : (
        <DisclosureButton isOpen={isOpen} label={words.show} onToggle={() => setOpen(!isOpen)}>
          <strong>{words.title}</strong> {words.count(names.length)}{' '}
          <span className="muted">{words.names(names.slice(0, mostNamed), names.length <= mostNamed)}</span>
        </DisclosureButton>
      )}
      {isOpen && uses.figures.length > 0 ? <UsesTable uses={uses} /> : null}
      {uses.leftOut.map(({ name, unit, why }) => (
        <p key={`${name} ${unit}`} className="muted">
          {words.leftOut(name, unit, why)}
        </p>
      ))}
    </section>
  )
}
