import { IconCopyMinus } from '@tabler/icons-react'
import { Fragment } from 'react'
import type { Consolidation } from '../../../shared/contract/figures.ts'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { NumberCell } from '../../components/number-cell.tsx'
import { numberText } from '../../components/number-text.ts'
import { SourceLink } from '../../components/source/source-link.tsx'

const words = screens.projects
const more = decisionScreens.projects
type Projects = Consolidation['projects']
type ProjectRow = Projects['rows'][number]

/** An amount that leads to its cell. */
function Amount({ row, field }: { row: ProjectRow; field: 'totalInvestment' | 'completedInvestment' }) {
  const value = row[field]
  return (
    <td className={value === null ? 'number muted' : 'number'}>
      <SourceLink source={row.sources[field]}>
        {value === null ? screens.common.none : numberText(value)}
      </SourceLink>
    </td>
  )
}

/** The projects under their units, with the totals at the foot. */
export function ProjectTable({ projects }: { projects: Projects }) {
  const { rows } = projects
  const isAdjusted = (field: 'totalInvestment' | 'completedInvestment') =>
    rows.some((row) => row.sources[field]?.adjustment !== undefined)
  const countOf = (unit: string, isCounted: boolean) =>
    rows.filter((row) => row.unit === unit && (row.leftOut === null) === isCounted).length
  return (
    <div className="table-frame fill">
      <table className="table">
        <caption className="visually-hidden">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.owner}</th>
            <th scope="col">{words.state}</th>
            <th scope="col" className="number">
              {words.totalInvestment}
            </th>
            <th scope="col" className="number">
              {words.completedInvestment}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat within a unit; the order is the core's.
            <Fragment key={index}>
              {rows[index - 1]?.unit === row.unit ? null : (
                <tr className="group">
                  <th scope="colgroup" colSpan={5}>
                    {more.subtotal(row.unit, countOf(row.unit, true), countOf(row.unit, false))}
                  </th>
                </tr>
              )}
              <tr className={row.leftOut === null ? undefined : 'is-left-out'}>
                <th scope="row">
                  <SourceLink source={row.sources.name}>{row.name}</SourceLink>
                  {row.leftOut === null ? null : (
                    <p className="project-left-out">
                      <IconCopyMinus size={14} aria-hidden /> <strong>{more.notCounted}</strong> {row.leftOut}
                    </p>
                  )}
                </th>
                <td>{row.owner ?? screens.common.none}</td>
                <td className="nowrap">{row.state ?? screens.common.none}</td>
                <Amount row={row} field="totalInvestment" />
                <Amount row={row} field="completedInvestment" />
              </tr>
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {screens.common.total}
            </th>
            <NumberCell value={projects.totalInvestment} isAdjusted={isAdjusted('totalInvestment')} />
            <NumberCell value={projects.completedInvestment} isAdjusted={isAdjusted('completedInvestment')} />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
