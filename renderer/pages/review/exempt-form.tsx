import { Button, Radio, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Finding } from '../../../shared/contract/checks.ts'
import { correctionScreens } from '../../../shared/locale/zh/corrections.ts'
import { whyNoReason } from '../../../shared/rules/explanations/judge-text.ts'
import { useClient } from '../../api/client-context.ts'
import { useHandIn } from '../../api/use-hand-in.ts'
import { Refusal } from '../../components/refusal.tsx'
import { usePeriod } from '../../shell/period.tsx'

const words = correctionScreens.form
const nothing = { approver: '', document: '', until: '', reason: '' }

/** A named and dated exemption: who approved it, by which paper, until when and why. */
export function ExemptForm({ finding, onDone }: { finding: Finding; onDone: () => void }) {
  const { period } = usePeriod()
  const client = useClient()
  const [said, setSaid] = useState(nothing)
  const [scope, setScope] = useState<'row' | 'rule'>('row')
  const { submit, refusal, isBusy } = useHandIn(onDone)
  const set = (name: keyof typeof nothing) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget
    setSaid((before) => ({ ...before, [name]: value }))
  }
  const poor = said.reason === '' ? null : whyNoReason(said.reason)
  const isReady = Object.values(said).every((text) => text.trim() !== '') && poor === null
  const { unit, rule, key } = finding
  return (
    <form
      className="correction-form"
      aria-label={words.exemptTitle}
      onSubmit={(event) => {
        event.preventDefault()
        const order = { period, unit, rule, key: scope === 'row' ? key : null, ...said }
        void submit(() => client.corrections.exempt(order))
      }}
    >
      <Radio.Group
        label={words.scope}
        value={scope}
        onChange={(value) => setScope(value === 'rule' ? 'rule' : 'row')}
      >
        <div className="correction-choices">
          <Radio value="row" label={words.oneRow(key === '' ? finding.ruleName : key)} />
          <Radio value="rule" label={words.whole} />
        </div>
      </Radio.Group>
      <TextInput label={words.approver} data-autofocus value={said.approver} onChange={set('approver')} />
      <TextInput label={words.document} value={said.document} onChange={set('document')} />
      <TextInput type="date" label={words.until} value={said.until} onChange={set('until')} />
      <Textarea
        label={words.reason}
        autosize
        minRows={2}
        maxRows={8}
        error={poor}
        value={said.reason}
        onChange={set('reason')}
      />
      {refusal ? <Refusal sentence={refusal} /> : null}
      <div className="correction-submit">
        <span className="muted">{words.prepared}</span>
        <Button type="submit" loading={isBusy} disabled={!isReady}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}
