import { Radio } from '@mantine/core'
import { useState } from 'react'
import type { IndicatorFigure } from '../../../shared/contract/figures.ts'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import { decisionWords } from '../../../shared/locale/zh/decisions.ts'
import type { RulingOf } from '../../../shared/model/decision.ts'
import { useIndicators } from '../../api/queries.ts'
import { DecisionForm } from './decision-form.tsx'

const words = decisionScreens.sources
type Role = RulingOf<'source'>['role']
const roles: readonly Role[] = ['figure', 'numerator', 'denominator']
/** The value of the radio for the units together: no department has an empty id. */
const unitsTogether = ''

/** Whose number counts, for the whole figure or for numerator or denominator alone. */
export function SourceForm({
  figure,
  department: first,
  onDone,
}: {
  figure: IndicatorFigure
  department: string | null
  onDone: () => void
}) {
  const { seq, name, city } = figure
  const isQuotient = useIndicators().data?.find((one) => one.seq === seq)?.denominator != null
  const [department, setDepartment] = useState(first)
  const [role, setRole] = useState<Role>('figure')
  return (
    <DecisionForm
      label={words.chooseTitle}
      sentence={words.indicatorName(seq, name)}
      ruling={{ kind: 'source', indicator: seq, role, department }}
      onDone={onDone}
    >
      {() => (
        <>
          <Radio.Group
            label={words.from}
            value={department ?? unitsTogether}
            onChange={(value) => setDepartment(value === unitsTogether ? null : value)}
          >
            <div className="decision-choices">
              {city.choice.sources.map((source) => (
                <Radio
                  key={source.department ?? unitsTogether}
                  value={source.department ?? unitsTogether}
                  label={source.name}
                />
              ))}
            </div>
          </Radio.Group>
          {isQuotient ? (
            <Radio.Group
              label={words.role}
              value={role}
              onChange={(value) => setRole(roles.find((one) => one === value) ?? 'figure')}
            >
              <div className="decision-choices">
                {roles.map((one) => (
                  <Radio key={one} value={one} label={decisionWords.role[one]} />
                ))}
              </div>
            </Radio.Group>
          ) : null}
        </>
      )}
    </DecisionForm>
  )
}
