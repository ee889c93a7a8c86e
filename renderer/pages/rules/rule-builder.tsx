import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { getHotkeyHandler, useDebouncedValue } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { KnownRule, RuleTrial } from '../../../shared/contract/rules.ts'
import { ruleScreens } from '../../../shared/locale/zh/rules.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { severities } from '../../../shared/model/catalogue.ts'
import { tableKinds } from '../../../shared/model/list-kind.ts'
import { useClient } from '../../api/client-context.ts'
import { refusalSentence } from '../../api/refusal-sentence.ts'
import { useRuleAnalysis, useRuleVocabulary } from '../../api/rule-queries.ts'
import { Refusal } from '../../components/refusal.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { draftOf, newRule, type WrittenRule, writtenRule } from './rule-draft.ts'
import { RuleRelation } from './rule-relation.tsx'
import { RuleReportView } from './rule-report.tsx'
import { RuleTrialView } from './rule-trial.tsx'

const words = ruleScreens.builder

/** Writes a rule, or changes one: the form at the left, what there is to say of it and what it finds at the right. */
export function RuleBuilder({ known, onDone }: { known: KnownRule | null; onDone: () => void }) {
  const client = useClient()
  const queries = useQueryClient()
  const { period } = usePeriod()
  const [rule, setRule] = useState<WrittenRule>(known ? writtenRule(known) : newRule)
  const [settled] = useDebouncedValue(rule, 250)
  const [trial, setTrial] = useState<RuleTrial | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const vocabulary = useRuleVocabulary(rule.list).data
  const analysis = useRuleAnalysis(draftOf(settled))
  const report = analysis.data
  // What was said of an earlier text is no fault of this one.
  const isCurrent = settled === rule && !analysis.isPlaceholderData
  const isBuiltIn = known?.rule.origin === 'built-in'
  const change = (part: Partial<WrittenRule>) => {
    setRule((before) => ({ ...before, ...part }))
    setTrial(null)
  }
  const attempt = async (work: () => Promise<void>) => {
    if (isBusy) return
    setBusy(true)
    setRefusal(null)
    try {
      await work()
    } catch (error) {
      setRefusal(refusalSentence(error))
    }
    setBusy(false)
  }
  const keep = (work: () => Promise<unknown>) =>
    attempt(async () => {
      await work()
      // The analysis of what was just kept or taken out is not asked for again.
      await queries.invalidateQueries({ queryKey: ['rules', 'analyse'], refetchType: 'none' })
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'analyse' })
      onDone()
    })
  const tryOut = () => attempt(async () => setTrial(await client.rules.try({ rule: draftOf(rule), period })))
  const save = () => {
    if (rule.name.trim() === '') setRefusal(words.nameFirst)
    else void keep(() => client.rules.save({ rule: draftOf(rule) }))
  }
  const text = (part: 'why' | 'fix') => (
    <Textarea
      size="xs"
      autosize
      minRows={1}
      label={words[part]}
      value={rule[part]}
      onChange={(event) => change({ [part]: event.currentTarget.value })}
    />
  )
  return (
    <form
      className="rule-builder"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={getHotkeyHandler([
        ['mod+Enter', () => void tryOut()],
        ['mod+S', save],
      ])}
    >
      <div className="rule-form">
        <div className="rule-row">
          <TextInput
            size="xs"
            className="rule-name"
            label={words.name}
            data-autofocus
            required
            value={rule.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <NativeSelect
            size="xs"
            label={words.list}
            value={rule.list}
            disabled={known !== null}
            onChange={(event) => {
              const list = tableKinds.find((one) => one === event.currentTarget.value)
              if (list) change({ list, where: '', left: '', right: '' })
            }}
            data={tableKinds.map((list) => ({ value: list, label: terms.list[list] }))}
          />
          <NativeSelect
            size="xs"
            label={words.severity}
            value={rule.severity}
            onChange={(event) => {
              const severity = severities.find((one) => one === event.currentTarget.value)
              if (severity) change({ severity })
            }}
            data={severities.map((one) => ({ value: one, label: `${one} ${terms.severity[one]}` }))}
          />
        </div>
        {rule.hasFormula ? (
          <RuleRelation
            rule={rule}
            words={report?.words ?? null}
            faults={isCurrent ? (report?.faults ?? []) : []}
            vocabulary={vocabulary}
            isBuiltIn={isBuiltIn}
            onChange={change}
          />
        ) : (
          <p className="muted">{words.ownEvaluation}</p>
        )}
        {text('why')}
        {text('fix')}
        <div className="rule-row">
          <TextInput
            size="xs"
            className="rule-name"
            label={words.basis}
            value={rule.basis}
            onChange={(event) => change({ basis: event.currentTarget.value })}
          />
          <NativeSelect
            size="xs"
            label={words.who}
            value={rule.who}
            onChange={(event) => change({ who: event.currentTarget.value === 'city' ? 'city' : 'unit' })}
            data={(['unit', 'city'] as const).map((one) => ({ value: one, label: words.whoIs[one] }))}
          />
        </div>
        <Checkbox
          size="xs"
          label={words.enabled}
          checked={rule.enabled}
          onChange={(event) => change({ enabled: event.currentTarget.checked })}
        />
      </div>
      <div className="rule-aside">
        <section aria-label={words.analysis}>
          <h2>{words.analysis}</h2>
          {report && rule.hasFormula ? <RuleReportView report={report} /> : null}
        </section>
        <section aria-label={words.trial}>
          <h2>{words.trial}</h2>
          {trial ? <RuleTrialView trial={trial} /> : <p className="muted">{words.trialWhy(period)}</p>}
        </section>
        {refusal ? <Refusal sentence={refusal} /> : null}
        <div className="rule-actions">
          {known?.changed ? (
            <Button
              variant="default"
              disabled={isBusy}
              onClick={() => void keep(() => client.rules.reset({ id: known.rule.id }))}
            >
              {words.reset}
            </Button>
          ) : null}
          {known?.rule.origin === 'office' ? (
            <Button
              variant="default"
              disabled={isBusy}
              onClick={() => void keep(() => client.rules.remove({ id: known.rule.id }))}
            >
              {words.remove}
            </Button>
          ) : null}
          <Button
            variant="default"
            disabled={isBusy}
            aria-keyshortcuts="Control+Enter"
            onClick={() => void tryOut()}
          >
            {words.try}
          </Button>
          <Button type="submit" disabled={isBusy} aria-keyshortcuts="Control+S">
            {words.save}
          </Button>
        </div>
        <p className="muted">{words.keys}</p>
      </div>
    </form>
  )
}
