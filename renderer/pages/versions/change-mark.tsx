import {
  IconArrowsExchange,
  IconArrowsUpDown,
  IconCircleDashed,
  IconEqual,
  IconEraser,
  IconHash,
  IconPencil,
  IconRowInsertBottom,
  IconRowRemove,
  IconSquarePlus,
  IconTag,
  IconTextSpellcheck,
  IconTypography,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { CellChange } from '../../../shared/contract/versions.ts'
import { versionWords } from '../../../shared/locale/zh/versions.ts'
import { Mark, type MarkTone } from '../../components/marks/mark.tsx'

/** What can become of a cell or of a whole row. */
export type Change = CellChange | 'moved' | 'renamed'

const looks: Record<
  Change,
  { tone: MarkTone; shape: ComponentType<{ size: number; 'aria-hidden': boolean }> }
> = {
  changed: { tone: 'info', shape: IconPencil },
  reworded: { tone: 'info', shape: IconTypography },
  filled: { tone: 'pass', shape: IconSquarePlus },
  cleared: { tone: 'fail', shape: IconEraser },
  'state-changed': { tone: 'warn', shape: IconArrowsExchange },
  rewritten: { tone: 'plain', shape: IconTextSpellcheck },
  'still-missing': { tone: 'unsure', shape: IconCircleDashed },
  renumbered: { tone: 'plain', shape: IconHash },
  unchanged: { tone: 'plain', shape: IconEqual },
  added: { tone: 'pass', shape: IconRowInsertBottom },
  removed: { tone: 'fail', shape: IconRowRemove },
  moved: { tone: 'plain', shape: IconArrowsUpDown },
  renamed: { tone: 'warn', shape: IconTag },
}

/** The filter's choices, in the order of their weight. */
export const shownChanges = [
  'changed',
  'filled',
  'cleared',
  'state-changed',
  'reworded',
  'rewritten',
  'still-missing',
  'added',
  'removed',
  'renamed',
  'moved',
] as const satisfies readonly Change[]

export function changeWord(change: Change): string {
  return change === 'moved' || change === 'renamed'
    ? versionWords.rowChange[change]
    : versionWords.cellChange[change]
}

/** One class of change: colour, shape and word. */
export function ChangeMark({ change, count }: { change: Change; count?: number }) {
  const { tone, shape: Shape } = looks[change]
  return <Mark tone={tone} shape={<Shape size={16} aria-hidden />} word={changeWord(change)} count={count} />
}
