import { NativeSelect, TextInput } from '@mantine/core'
import type { RuleReport, RuleVocabulary } from '../../../shared/contract/rules.ts'
import { formulaWords } from '../../../shared/locale/zh/formula.ts'
import { ruleScreens } from '../../../shared/locale/zh/rules.ts'
import { missingStrategies, ruleOperators } from '../../../shared/model/catalogue.ts'
import { ExpressionField } from './expression-field.tsx'
import { isPairOperator, type WrittenRule } from './rule-draft.ts'

const words = ruleScreens.builder

function choicesOf<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<NoInfer<Value>, string>>,
): { value: Value; label: string }[] {
  return values.map((value) => ({ value, label: labels[value] }))
}

/** What is compared: condition, both sides with what they do about missing numbers, operator, tolerance. */
export function RuleRelation({
  rule,
  words: inWords,
  faults,
  vocabulary,
  isBuiltIn,
  onChange,
}: {
  rule: WrittenRule
  words: RuleReport['words']
  faults: RuleReport['faults']
  vocabulary: RuleVocabulary | undefined
  /** The relation of a built-in rule stays; its tolerance may change. */
  isBuiltIn: boolean
  onChange: (part: Partial<WrittenRule>) => void
}) {
  const isPair = isPairOperator(rule.operator)
  const strategy = (side: 'leftMissing' | 'rightMissing') => (
    <div className="rule-strategy">
      <NativeSelect
        size="xs"
        label={words.missingOf[side]}
        value={isPair ? 'skip-if-any' : rule[side]}
        disabled={isBuiltIn || isPair}
        onChange={(event) => {
          const chosen = missingStrategies.find((one) => one === event.currentTarget.value)
          if (chosen) onChange({ [side]: chosen })
        }}
        data={choicesOf(missingStrategies, words.strategy)}
      />
      <p className="muted">{isPair ? words.pairStrategy : words.strategyWhy[rule[side]]}</p>
    </div>
  )
  const shared = { faults, vocabulary, disabled: isBuiltIn }
  return (
    <>
      <ExpressionField
        {...shared}
        part="where"
        value={rule.where}
        reads={inWords?.where ?? null}
        onChange={(where) => onChange({ where })}
      />
      <ExpressionField
        {...shared}
        part="left"
        value={rule.left}
        reads={inWords?.left ?? null}
        onChange={(left) => onChange({ left })}
      />
      {strategy('leftMissing')}
      <div className="rule-row">
        <NativeSelect
          size="xs"
          label={words.operator}
          value={rule.operator}
          disabled={isBuiltIn}
          onChange={(event) => {
            const operator = ruleOperators.find((one) => one === event.currentTarget.value)
            if (operator) onChange({ operator })
          }}
          data={choicesOf(ruleOperators, formulaWords.operator)}
        />
        {isPair ? null : (
          <NativeSelect
            size="xs"
            label={words.tolerance}
            value={rule.tolerance}
            onChange={(event) => {
              const tolerance = (['printed', 'exact', 'percent'] as const).find(
                (one) => one === event.currentTarget.value,
              )
              if (tolerance) onChange({ tolerance })
            }}
            data={choicesOf(['printed', 'exact', 'percent'], words.toleranceKind)}
          />
        )}
        {!isPair && rule.tolerance === 'percent' ? (
          <TextInput
            size="xs"
            label={words.percent}
            inputMode="decimal"
            value={rule.percent}
            onChange={(event) => onChange({ percent: event.currentTarget.value })}
          />
        ) : null}
      </div>
      <ExpressionField
        {...shared}
        part="right"
        value={rule.right}
        reads={inWords?.right ?? null}
        onChange={(right) => onChange({ right })}
      />
      {strategy('rightMissing')}
    </>
  )
}
