import { IconCheck } from '@tabler/icons-react'
import type { FigureSource } from '../../shared/contract/figures.ts'
import { decisionScreens } from '../../shared/locale/zh/decision-screens.ts'
import { decisionWords } from '../../shared/locale/zh/decisions.ts'
import { screens } from '../../shared/locale/zh/screens.ts'
import { shownPercent } from '../../shared/rules/diff/shown-percent.ts'
import { exact } from '../../shared/rules/exact.ts'
import { numberText } from './number-text.ts'
import { signedText } from './signed-text.ts'
import { SourceLink } from './source/source-link.tsx'
import './source-cells.css'

const words = decisionScreens.sources
const roles = ['value', 'numerator', 'denominator'] as const

/** Heads of the columns that `SourceCells` fills. */
export function SourceHeads() {
  const { columns } = words
  return (
    <>
      <th scope="col">{columns.source}</th>
      {(['value', 'numerator', 'denominator', 'difference', 'percent'] as const).map((name) => (
        <th scope="col" key={name} className="number">
          {columns[name]}
        </th>
      ))}
      <th scope="col">{columns.counts}</th>
    </>
  )
}

/** How far a numerator or denominator is from that of the units together. */
function Beside({ value, units }: { value: string; units: string | null }) {
  if (units === null) return null
  return (
    <div className="muted source-beside" title={words.beside}>
      {signedText(exact(value).sub(units).toFixed())}
    </div>
  )
}

/** One source of a figure beside the others: its numbers, how far from the units', and what of it counts. */
export function SourceCells({
  source,
  sources,
}: {
  source: FigureSource
  /** All of the figure, the units' among them. */
  sources: readonly FigureSource[]
}) {
  const units = sources.find((one) => one.department === null)
  const { name, parts, difference, percent, counts, leftOut } = source
  return (
    <>
      <th scope="row" className="within-name">
        <SourceLink source={source.source}>{name}</SourceLink>
      </th>
      {roles.map((role) => {
        const classes = parts.filter((part) => part[role] !== null)
        const value = source[role]
        return (
          <td key={role} className={value === null && classes.length === 0 ? 'number muted' : 'number'}>
            {classes.length > 0
              ? classes.map((part) => (
                  <div key={part.part}>
                    <span className="muted">{part.part} </span>
                    <span title={part[role] ?? undefined}>{numberText(part[role] ?? '')}</span>
                  </div>
                ))
              : value === null
                ? screens.common.none
                : numberText(value)}
            {role !== 'value' && value !== null && source !== units ? (
              <Beside value={value} units={units?.[role] ?? null} />
            ) : null}
          </td>
        )
      })}
      <td className={difference === null ? 'number muted' : 'number'} title={difference ?? undefined}>
        {difference === null ? screens.common.none : signedText(difference)}
      </td>
      <td className={percent === null ? 'number muted' : 'number'} title={percent ?? undefined}>
        {percent === null ? screens.common.none : signedText(shownPercent(percent))}
      </td>
      <td>
        {counts.length > 0 ? (
          <strong className="source-counts">
            <IconCheck size={14} aria-hidden />
            {counts.map((role) => decisionWords.role[role]).join('、')}
          </strong>
        ) : (
          <span className="muted">{leftOut ?? words.notCounted}</span>
        )}
      </td>
    </>
  )
}
