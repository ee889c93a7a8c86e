import { Button } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconAdjustments, IconMessage, IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { Finding } from '../../../shared/contract/checks.ts'
import { correctionScreens } from '../../../shared/locale/zh/corrections.ts'
import type { Source } from '../../../shared/model/source.ts'
import { CorrectionDrawer, type CorrectionForm } from './correction-drawer.tsx'

const words = correctionScreens

/** What the city can do about a finding; each opens its form. */
export function FindingActions({
  finding,
  cell,
}: {
  finding: Finding
  /** The cell that is looked at. */
  cell: Source | undefined
}) {
  const [form, setForm] = useState<CorrectionForm | null>(null)
  const hint =
    finding.severity === 'A' ? words.blockingHint : finding.severity === 'D' ? words.needlessHint : undefined
  const canExplain = hint === undefined
  useHotkeys([
    ['s', () => canExplain && setForm('explain')],
    ['h', () => setForm('exempt')],
    ['t', () => setForm('adjust')],
  ])
  return (
    <section className="finding-actions" aria-label={words.actions}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconMessage size={16} aria-hidden />}
        aria-keyshortcuts="s"
        disabled={!canExplain}
        title={hint}
        onClick={() => setForm('explain')}
      >
        {words.explain}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconShieldCheck size={16} aria-hidden />}
        aria-keyshortcuts="h"
        onClick={() => setForm('exempt')}
      >
        {words.exempt}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconAdjustments size={16} aria-hidden />}
        aria-keyshortcuts="t"
        onClick={() => setForm('adjust')}
      >
        {words.adjust}
      </Button>
      {finding.suggestion ? (
        <Button size="compact-sm" variant="light" onClick={() => setForm('suggestion')}>
          {words.useSuggestion}
        </Button>
      ) : null}
      <CorrectionDrawer finding={finding} cell={cell} form={form} onClose={() => setForm(null)} />
    </section>
  )
}
