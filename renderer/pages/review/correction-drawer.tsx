import { Drawer } from '@mantine/core'
import { useFocusReturn } from '@mantine/hooks'
import { useState } from 'react'
import type { Finding } from '../../../shared/contract/checks.ts'
import { correctionScreens } from '../../../shared/locale/zh/corrections.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import type { Source } from '../../../shared/model/source.ts'
import { AdjustForm } from './adjust-form.tsx'
import { ExemptForm } from './exempt-form.tsx'
import { ExplainForm } from './explain-form.tsx'

/** suggestion: the form of an adjustment with the finding's proposal filled in. */
export type CorrectionForm = 'explain' | 'exempt' | 'adjust' | 'suggestion'

const words = correctionScreens.form
const titles: Record<CorrectionForm, string> = {
  explain: words.explainTitle,
  exempt: words.exemptTitle,
  adjust: words.adjustTitle,
  suggestion: words.adjustTitle,
}

/** The form of what is to be done about a finding, over the page; Escape leads back. */
export function CorrectionDrawer({
  finding,
  cell,
  form,
  onClose,
}: {
  finding: Finding
  cell: Source | undefined
  form: CorrectionForm | null
  onClose: () => void
}) {
  // What was shown stays while the drawer leaves.
  const [shown, setShown] = useState<CorrectionForm>('explain')
  useFocusReturn({ opened: form !== null })
  if (form !== null && form !== shown) setShown(form)
  return (
    <Drawer
      opened={form !== null}
      onClose={onClose}
      position="right"
      size="min(640px, 92vw)"
      padding="md"
      stackId="correction"
      title={titles[shown]}
      closeButtonProps={{ 'aria-label': screens.common.close }}
      classNames={{ content: 'drawer', body: 'drawer-body', title: 'drawer-title' }}
      // Its header is the drawer's own, not the page's.
      attributes={{ header: { role: 'presentation' } }}
      transitionProps={{ duration: 80 }}
    >
      <p className="correction-about">
        <strong>{finding.unit}</strong> <span>{finding.message}</span>
      </p>
      {form === 'explain' ? <ExplainForm finding={finding} onDone={onClose} /> : null}
      {form === 'exempt' ? <ExemptForm finding={finding} onDone={onClose} /> : null}
      {form === 'adjust' ? (
        <AdjustForm finding={finding} cell={cell} proposal={null} onDone={onClose} />
      ) : null}
      {form === 'suggestion' ? (
        <AdjustForm finding={finding} cell={cell} proposal={finding.suggestion} onDone={onClose} />
      ) : null}
    </Drawer>
  )
}
