import type { RuleTrial } from '../../../shared/contract/rules.ts'
import { ruleScreens } from '../../../shared/locale/zh/rules.ts'
import { ResultMark } from '../../components/marks/result-mark.tsx'
import { SourceLink } from '../../components/source/source-link.tsx'

const words = ruleScreens.builder

/** What a rule finds in the returns at hand; nothing of it is kept. */
export function RuleTrialView({ trial }: { trial: RuleTrial }) {
  const { counts, findings } = trial
  const all = counts.fail + counts.unverifiable
  return (
    <div className="rule-trial">
      <p className="rule-counts" role="status">
        <ResultMark result="pass" count={counts.pass} />
        <ResultMark result="fail" count={counts.fail} />
        <ResultMark result="unverifiable" count={counts.unverifiable} />
      </p>
      {counts.pass + all === 0 ? <p className="muted">{words.nothingTried}</p> : null}
      <ul className="rule-findings">
        {findings.map((finding) => (
          <li key={finding.id}>
            <ResultMark result={finding.result} />
            <p>
              {finding.message}{' '}
              {finding.cells.map((cell) => (
                <span key={`${cell.submission}:${cell.sheet}:${cell.ref}`}>
                  <SourceLink source={cell}>
                    {cell.sheet}!{cell.ref}
                  </SourceLink>{' '}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
      {all > findings.length ? <p className="muted">{words.moreFindings(all - findings.length)}</p> : null}
    </div>
  )
}
