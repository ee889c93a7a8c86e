import {
  IconAlertSquareRounded,
  IconCircleCheck,
  IconHelpHexagon,
  IconRotateClockwise,
  IconSquareX,
} from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import { type RuleGroup, ruleGroups, type VersionDifference } from '../../../shared/contract/versions.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { versionWords } from '../../../shared/locale/zh/versions.ts'
import { Mark, type MarkTone } from '../../components/marks/mark.tsx'
import { SeverityMark } from '../../components/marks/severity-mark.tsx'
import { SourceLink } from '../../components/source/source-link.tsx'

const words = versionWords.page

const looks: Record<RuleGroup, { tone: MarkTone; shape: ReactNode }> = {
  fixed: { tone: 'pass', shape: <IconCircleCheck size={16} aria-hidden /> },
  new: { tone: 'fail', shape: <IconAlertSquareRounded size={16} aria-hidden /> },
  still: { tone: 'warn', shape: <IconSquareX size={16} aria-hidden /> },
  uncheckable: { tone: 'unsure', shape: <IconHelpHexagon size={16} aria-hidden /> },
  checkable: { tone: 'info', shape: <IconRotateClockwise size={16} aria-hidden /> },
}

/** What the checks said of the two versions, in groups; what was corrected and what came anew. */
export function RuleDifferences({ rules }: { rules: VersionDifference['rules'] }) {
  if (ruleGroups.every((group) => rules[group].length === 0))
    return <div className="panel empty">{words.noFindings(rules.stillUncheckable)}</div>
  return (
    <div className="table-frame fill">
      <table className="table">
        <caption className="visually-hidden">{words.rules}</caption>
        <thead>
          <tr>
            <th scope="col">{words.severity}</th>
            <th scope="col">{words.list}</th>
            <th scope="col">{words.finding}</th>
            <th scope="col">{words.cells}</th>
          </tr>
        </thead>
        <tbody>
          {ruleGroups.map((group) => (
            <Fragment key={group}>
              <tr className="group">
                <th scope="rowgroup" colSpan={4}>
                  <Mark {...looks[group]} word={versionWords.ruleGroup[group]} count={rules[group].length} />
                </th>
              </tr>
              {rules[group].map((finding) => (
                <tr key={finding.id}>
                  <td>
                    <SeverityMark severity={finding.severity} />
                  </td>
                  <td className="nowrap">{terms.list[finding.list]}</td>
                  <td>
                    {finding.message}
                    {finding.rowRemoved ? <strong> {versionWords.rowRemoved}</strong> : null}
                  </td>
                  <td>
                    <div className="version-cells">
                      {finding.cells.map((cell) => (
                        <SourceLink key={`${cell.sheet}!${cell.ref}`} source={cell}>
                          {cell.ref}
                        </SourceLink>
                      ))}
                    </div>
                  </td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {rules.stillUncheckable > 0 ? (
        <p className="muted version-foot">{words.stillUncheckable(rules.stillUncheckable)}</p>
      ) : null}
    </div>
  )
}
