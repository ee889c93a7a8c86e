import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react'
import type { RuleReport } from '../../../shared/contract/rules.ts'
import { ruleScreens } from '../../../shared/locale/zh/rules.ts'
import { Mark, type MarkTone } from '../../components/marks/mark.tsx'

const words = ruleScreens.builder

const tones: Record<RuleReport['remarks'][number]['kind'], MarkTone> = {
  contradictory: 'fail',
  same: 'warn',
  redundant: 'warn',
  'severity-conflict': 'warn',
  'always-true': 'fail',
  'never-holds': 'fail',
  'never-applies': 'fail',
  'pair-strategy': 'warn',
  'nothing-equals-nothing': 'warn',
  measures: 'warn',
  'whole-division': 'warn',
  undecided: 'unsure',
}

/** What the analysis says of a rule, beside it while it is written. */
export function RuleReportView({ report }: { report: RuleReport }) {
  if (report.faults.length > 0) return <p className="muted">{words.notYet}</p>
  const serious = report.remarks.filter(({ kind }) => kind !== 'undecided')
  return (
    <ul className="rule-remarks">
      {serious.length === 0 ? (
        <li>
          <Mark tone="pass" shape={<IconCircleCheck size={18} aria-hidden />} word={words.fine} />
        </li>
      ) : null}
      {report.remarks.map((remark) => (
        <li key={remark.sentence}>
          <Mark
            tone={tones[remark.kind]}
            shape={
              remark.kind === 'undecided' ? (
                <IconHelpCircle size={18} aria-hidden />
              ) : (
                <IconAlertTriangle size={18} aria-hidden />
              )
            }
            word={words.remark[remark.kind]}
          />
          <p>{remark.sentence}</p>
        </li>
      ))}
    </ul>
  )
}
