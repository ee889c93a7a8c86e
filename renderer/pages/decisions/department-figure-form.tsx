import { NativeSelect, Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import { decisionWords } from '../../../shared/locale/zh/decisions.ts'
import type { Indicator } from '../../../shared/model/catalogue.ts'
import { type FigureRole, figureRoles, type Ruling } from '../../../shared/model/decision.ts'
import { useIndicators, useTargets } from '../../api/queries.ts'
import { DecisionForm } from './decision-form.tsx'
import { typedNumber } from './typed-number.ts'

const words = decisionScreens.sources
const { form } = decisionScreens

/** The measure that the number is given in. */
function measureOf(indicator: Indicator | undefined, role: FigureRole): string | null {
  if (!indicator) return null
  return role === 'value' ? indicator.unit : (indicator[role]?.unit ?? null)
}

/** A number that a department gave by letter or telephone, in the catalogue's measure. */
export function DepartmentFigureForm({ onDone }: { onDone: () => void }) {
  const departments = useTargets('department').data ?? []
  const indicators = (useIndicators().data ?? []).filter((one) => one.aggregation !== 'qualitative')
  const [department, setDepartment] = useState('')
  const [seq, setSeq] = useState('')
  const [part, setPart] = useState('')
  const [wished, setWished] = useState<FigureRole>('value')
  const [text, setText] = useState('')
  const indicator = indicators.find((one) => String(one.seq) === seq)
  const role = indicator?.denominator ? wished : 'value'
  const value = typedNumber(text)
  const needsPart = (indicator?.parts.length ?? 0) > 0
  const isWhole =
    department !== '' && indicator !== undefined && value !== null && (!needsPart || part !== '')
  const ruling: Ruling | null = isWhole
    ? {
        ...{ kind: 'department-figure', department, indicator: indicator.seq, role, value },
        part: needsPart ? part : null,
      }
    : null
  const measure = measureOf(indicator, role)
  return (
    <DecisionForm label={words.registerTitle} ruling={ruling} onDone={onDone}>
      {(wasHandedIn) => {
        const lacks = (given: string, label: string) =>
          wasHandedIn && given === '' ? form.choose(label) : null
        return (
          <>
            <NativeSelect
              label={words.department}
              error={lacks(department, words.department)}
              data-autofocus
              value={department}
              onChange={(event) => setDepartment(event.currentTarget.value)}
              data={[
                { value: '', label: words.pick },
                ...departments.map(({ key, label }) => ({ value: key, label })),
              ]}
            />
            <NativeSelect
              label={words.indicator}
              error={lacks(seq, words.indicator)}
              value={seq}
              onChange={(event) => {
                setSeq(event.currentTarget.value)
                setPart('')
              }}
              data={[
                { value: '', label: words.pick },
                ...indicators.map((one) => ({
                  value: String(one.seq),
                  label: words.indicatorName(one.seq, one.name),
                })),
              ]}
            />
            {needsPart ? (
              <NativeSelect
                label={words.part}
                error={lacks(part, words.part)}
                value={part}
                onChange={(event) => setPart(event.currentTarget.value)}
                data={[{ value: '', label: words.pick }, ...(indicator?.parts ?? [])]}
              />
            ) : null}
            {indicator?.denominator ? (
              <Radio.Group
                label={words.role}
                value={role}
                onChange={(next) => setWished(figureRoles.find((one) => one === next) ?? 'value')}
              >
                <div className="decision-choices">
                  {figureRoles.map((one) => (
                    <Radio key={one} value={one} label={decisionWords.role[one]} />
                  ))}
                </div>
              </Radio.Group>
            ) : null}
            <TextInput
              label={measure === null ? words.value : words.valueIn(measure)}
              inputMode="decimal"
              className="decision-number"
              error={
                text.trim() === ''
                  ? wasHandedIn
                    ? form.missing(words.value)
                    : null
                  : value === null
                    ? words.notNumber
                    : null
              }
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </>
        )
      }}
    </DecisionForm>
  )
}
