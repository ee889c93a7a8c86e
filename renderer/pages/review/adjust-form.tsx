import { Button, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Finding } from '../../../shared/contract/checks.ts'
import type { AdjustableCell } from '../../../shared/contract/corrections.ts'
import { correctionScreens, correctionWords } from '../../../shared/locale/zh/corrections.ts'
import { type AdjustmentKind, adjustmentKinds } from '../../../shared/model/correction.ts'
import type { Source } from '../../../shared/model/source.ts'
import { whyNoReason } from '../../../shared/rules/explanations/judge-text.ts'
import { useClient } from '../../api/client-context.ts'
import { useAdjustableCells } from '../../api/queries.ts'
import { useHandIn } from '../../api/use-hand-in.ts'
import { Answer } from '../../components/answer.tsx'
import { Refusal } from '../../components/refusal.tsx'
import { usePeriod } from '../../shell/period.tsx'

const words = correctionScreens.form

/** The city's figure for one of the cells that a finding is about; a proposal fills the form and no more. */
export function AdjustForm({
  finding,
  cell,
  proposal,
  onDone,
}: {
  finding: Finding
  cell: Source | undefined
  proposal: Finding['suggestion']
  onDone: () => void
}) {
  const { period } = usePeriod()
  const { unit, list, key } = finding
  const query = useAdjustableCells({ period, at: { by: 'row', unit, list, key } })
  const wanted = proposal?.ref ?? cell?.ref
  return (
    <Answer query={query} lines={3}>
      {(cells) =>
        cells.length === 0 ? (
          <p className="muted">{words.noCells}</p>
        ) : (
          <CellForm
            cells={cells}
            first={Math.max(
              cells.findIndex((one) => one.source?.ref === wanted),
              0,
            )}
            to={proposal?.to ?? ''}
            isProposed={proposal !== null}
            onDone={onDone}
          />
        )
      }
    </Answer>
  )
}

function CellForm({
  cells,
  first,
  to: proposed,
  isProposed,
  onDone,
}: {
  cells: readonly AdjustableCell[]
  first: number
  to: string
  isProposed: boolean
  onDone: () => void
}) {
  const { period } = usePeriod()
  const client = useClient()
  const [index, setIndex] = useState(first)
  const [kind, setKind] = useState<AdjustmentKind>(isProposed ? 'error' : 'scope')
  const [said, setSaid] = useState({ to: proposed, measure: '', reason: '', document: '' })
  const { submit, refusal, isBusy } = useHandIn(onDone)
  const chosen = cells[index]
  if (!chosen) return null
  const set = (name: keyof typeof said) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget
    setSaid((before) => ({ ...before, [name]: value }))
  }
  const poor = said.reason === '' ? null : whyNoReason(said.reason)
  const isReady = said.to.trim() !== '' && said.document.trim() !== '' && said.reason !== '' && poor === null
  const { unit, list, key, part, field, measure } = chosen
  return (
    <form
      className="correction-form"
      aria-label={words.adjustTitle}
      onSubmit={(event) => {
        event.preventDefault()
        const order = { ...said, measure: said.measure.trim() || null, kind }
        void submit(() => client.corrections.adjust({ period, unit, list, key, part, field, ...order }))
      }}
    >
      <NativeSelect
        label={words.cell}
        value={String(index)}
        onChange={(event) => setIndex(Number(event.currentTarget.value))}
        data={cells.map((one, at) => ({
          value: String(at),
          label: `${one.row}${one.part === null || one.row.includes(one.part) ? '' : `（${one.part}）`} ${one.fieldLabel}${one.source ? `（${one.source.ref}）` : ''}`,
        }))}
      />
      <p className="correction-numbers">
        <span className="muted">{words.reported}</span> <strong>{chosen.reported}</strong>
        {chosen.counted === chosen.reported ? null : (
          <>
            <span className="muted">{words.counted}</span> <strong>{chosen.counted}</strong>
          </>
        )}
      </p>
      {isProposed ? <p className="correction-proposed">{words.suggestion}</p> : null}
      <div className="correction-value">
        <TextInput
          label={measure === null ? words.to : `${words.to}（${measure}）`}
          data-autofocus
          value={said.to}
          onChange={set('to')}
        />
        {measure === null ? null : (
          <TextInput
            label={words.measure}
            placeholder={measure}
            value={said.measure}
            onChange={set('measure')}
          />
        )}
      </div>
      <Radio.Group
        label={words.kind}
        value={kind}
        onChange={(value) => setKind(adjustmentKinds.find((one) => one === value) ?? 'scope')}
      >
        <div className="correction-choices">
          {adjustmentKinds.map((one) => (
            <Radio key={one} value={one} label={correctionWords.kind[one]} />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        label={words.reason}
        autosize
        minRows={2}
        maxRows={8}
        error={poor}
        value={said.reason}
        onChange={set('reason')}
      />
      <TextInput label={words.document} value={said.document} onChange={set('document')} />
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
