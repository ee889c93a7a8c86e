import { Button, Checkbox, Chip, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Finding } from '../../../shared/contract/checks.ts'
import { correctionScreens, correctionWords } from '../../../shared/locale/zh/corrections.ts'
import { type ExplanationCause, explanationCauses } from '../../../shared/model/correction.ts'
import {
  bareText,
  judgeExplanation,
  needsConfirmation,
} from '../../../shared/rules/explanations/judge-text.ts'
import { useClient } from '../../api/client-context.ts'
import { useCorrections } from '../../api/queries.ts'
import { useHandIn } from '../../api/use-hand-in.ts'
import { Refusal } from '../../components/refusal.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { QualityMeter } from './quality-meter.tsx'

const words = correctionScreens.form

/** Why the value is right all the same: a cause, a text that says something, and for B who allowed it. */
export function ExplainForm({ finding, onDone }: { finding: Finding; onDone: () => void }) {
  const { period } = usePeriod()
  const client = useClient()
  const known = useCorrections(period, false).data?.explanations ?? []
  const [cause, setCause] = useState<ExplanationCause | null>(null)
  const [text, setText] = useState('')
  const [permit, setPermit] = useState('')
  const [confirmed, setConfirmed] = useState(false)
  const { submit, refusal, isBusy } = useHandIn(onDone)
  const alike = known.filter(
    (one) => one.finding !== finding.id && bareText(one.text) === bareText(text) && text !== '',
  ).length
  const cells = finding.cells.map((cell) => cell.adjusted ?? cell.raw)
  const quality = judgeExplanation({ text, cause, cells, alike })
  const isReady =
    cause !== null &&
    quality.level > 0 &&
    (finding.severity !== 'B' || permit.trim() !== '') &&
    (!needsConfirmation(alike) || confirmed)
  return (
    <form
      className="correction-form"
      aria-label={words.explainTitle}
      onSubmit={(event) => {
        event.preventDefault()
        if (cause === null) return
        const order = { period, finding: finding.id, cause, text, permit: permit || null, confirmed }
        void submit(() => client.corrections.explain(order))
      }}
    >
      <fieldset className="correction-causes">
        <legend>{words.cause}</legend>
        <Chip.Group value={cause} onChange={(value) => setCause(value as ExplanationCause)}>
          {explanationCauses.map((one) => (
            <Chip key={one} value={one} size="xs">
              {correctionWords.cause[one]}
            </Chip>
          ))}
        </Chip.Group>
      </fieldset>
      <Textarea
        label={words.text}
        description={words.textHint}
        autosize
        minRows={3}
        maxRows={10}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text === '' ? null : <QualityMeter quality={quality} />}
      {needsConfirmation(alike) ? (
        <Checkbox
          label={words.confirm(alike)}
          checked={confirmed}
          onChange={(event) => setConfirmed(event.currentTarget.checked)}
        />
      ) : null}
      {finding.severity === 'B' ? (
        <TextInput
          label={words.permit}
          description={words.permitHint}
          value={permit}
          onChange={(event) => setPermit(event.currentTarget.value)}
        />
      ) : null}
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
