import { ActionIcon, Button } from '@mantine/core'
import { IconArrowsMaximize, IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useState } from 'react'
import type { Finding, Repair } from '../../../shared/contract/checks.ts'
import { correctionScreens } from '../../../shared/locale/zh/corrections.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { HandlingMark } from '../../components/marks/handling-mark.tsx'
import { ResultMark } from '../../components/marks/result-mark.tsx'
import { SeverityMark } from '../../components/marks/severity-mark.tsx'
import { useSourceDrawer } from '../../components/source/source-drawer.tsx'
import { SourceView } from '../../components/source/source-view.tsx'
import { AskAction } from '../queries/ask-action.tsx'
import { FindingActions } from './finding-actions.tsx'
import { FindingRepairs } from './finding-repairs.tsx'

const words = screens.review

/** One finding: what, why, what to do, and the cell it is about in the original sheet. */
export function FindingDetail({
  finding,
  repairs,
  at,
  total,
  onStep,
}: {
  finding: Finding
  /** Those that would clear it. */
  repairs: readonly Repair[]
  at: number
  total: number
  onStep: (by: number) => void
}) {
  const [picked, setPicked] = useState({ finding: finding.id, index: 0 })
  const cellIndex = picked.finding === finding.id ? picked.index : 0
  const enlarge = useSourceDrawer()
  const cell = finding.cells[cellIndex]
  const { suggestion } = finding
  // What waits for a list is settled by the list coming in.
  const isAwaited = finding.result === 'unverifiable' && finding.key === ''
  return (
    <section className="finding-detail panel" aria-label={words.detail}>
      <div className="finding-head">
        <SeverityMark severity={finding.severity} />
        <ResultMark result={finding.result} />
        <span>
          {finding.unit} · {terms.list[finding.list]}
        </span>
        <span className="muted finding-position">{words.position(at + 1, total)}</span>
        <ActionIcon
          variant="default"
          aria-label={words.previous}
          aria-keyshortcuts="k"
          disabled={at === 0}
          onClick={() => onStep(-1)}
        >
          <IconChevronUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={words.next}
          aria-keyshortcuts="j"
          disabled={at === total - 1}
          onClick={() => onStep(1)}
        >
          <IconChevronDown size={18} aria-hidden />
        </ActionIcon>
      </div>
      <p className="finding-sentence" aria-live="polite">
        {finding.message}
      </p>
      {suggestion ? (
        <p className="finding-suggestion">
          <strong>
            {words.suggestion}（{words.suggestionKind[suggestion.kind]}）
          </strong>{' '}
          {words.change(suggestion.ref, suggestion.from, suggestion.to)}
          <span className="muted"> {suggestion.why}</span>
        </p>
      ) : null}
      <FindingRepairs repairs={repairs} />
      {finding.handling.state === 'open' ? null : (
        <p className="finding-handling">
          <HandlingMark state={finding.handling.state} /> {finding.handling.sentence}
        </p>
      )}
      {isAwaited ? null : (
        <div className="finding-doing">
          <FindingActions key={finding.id} finding={finding} cell={cell} />
          <AskAction finding={finding} />
        </div>
      )}
      {cell ? (
        <>
          <div className="finding-cells">
            <span className="muted">{words.cells}</span>
            {finding.cells.map((one, index) => (
              <Button
                key={`${one.submission}:${one.sheet}:${one.ref}`}
                size="compact-sm"
                variant={index === cellIndex ? 'filled' : 'default'}
                aria-pressed={index === cellIndex}
                onClick={() => setPicked({ finding: finding.id, index })}
              >
                {one.ref}
                {one.raw ? ` ${one.raw}` : ''}
                {one.adjusted === undefined ? '' : ` → ${one.adjusted}`}
              </Button>
            ))}
            <ActionIcon variant="default" aria-label={screens.source.open} onClick={() => enlarge(cell)}>
              <IconArrowsMaximize size={16} aria-hidden />
            </ActionIcon>
          </div>
          <SourceView source={cell} />
        </>
      ) : (
        <p className="muted">{words.noCells}</p>
      )}
      <p className="finding-keys muted">{`${words.keys}；${correctionScreens.keys}`}</p>
    </section>
  )
}
