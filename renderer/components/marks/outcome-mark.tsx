import { IconArrowsLeftRight, IconCircleCheckFilled, IconCopy, IconSquareXFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ImportedFile } from '../../../shared/contract/imports.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { Mark, type MarkTone } from './mark.tsx'

const looks: Record<ImportedFile['outcome'], { tone: MarkTone; shape: ReactNode }> = {
  imported: { tone: 'pass', shape: <IconCircleCheckFilled size={16} aria-hidden /> },
  duplicate: { tone: 'info', shape: <IconCopy size={16} aria-hidden /> },
  'needs-mapping': { tone: 'warn', shape: <IconArrowsLeftRight size={16} aria-hidden /> },
  refused: { tone: 'fail', shape: <IconSquareXFilled size={16} aria-hidden /> },
}

/** What became of a file; a dry run says what would have become of it. */
export function OutcomeMark({
  outcome,
  dryRun,
  count,
}: {
  outcome: ImportedFile['outcome']
  dryRun: boolean
  count?: number
}) {
  const word = dryRun && outcome === 'imported' ? screens.import.wouldImport : screens.import.outcome[outcome]
  return <Mark {...looks[outcome]} word={word} count={count} />
}
