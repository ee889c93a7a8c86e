import {
  IconAdjustments,
  IconArrowsLeftRight,
  IconBuildingFactory2,
  IconChecklist,
  IconClipboardCheck,
  IconFileExport,
  IconFileImport,
  IconHistory,
  IconLayoutGrid,
  IconListCheck,
  IconMailQuestion,
  IconRecycle,
  IconSum,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { screens } from '../../shared/locale/zh/screens.ts'

/** The key of the place, counted from 0; the tenth has 0, later ones have none. */
export function sectionKey(index: number): number | null {
  return index > 9 ? null : (index + 1) % 10
}

export interface Section {
  readonly path: string
  readonly name: string
  readonly icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>
}

/** The pages, in the order of the work; their places are also their keys (Alt+1 … Alt+9, Alt+0). */
export const sections: readonly Section[] = [
  { path: '/', name: screens.page.progress, icon: IconLayoutGrid },
  { path: '/import', name: screens.page.import, icon: IconFileImport },
  { path: '/review', name: screens.page.review, icon: IconClipboardCheck },
  { path: '/queries', name: screens.page.queries, icon: IconMailQuestion },
  { path: '/corrections', name: screens.page.corrections, icon: IconAdjustments },
  { path: '/figures', name: screens.page.figures, icon: IconSum },
  { path: '/wastes', name: screens.page.wastes, icon: IconRecycle },
  { path: '/tasks', name: screens.page.tasks, icon: IconChecklist },
  { path: '/projects', name: screens.page.projects, icon: IconBuildingFactory2 },
  { path: '/lists', name: screens.page.lists, icon: IconFileExport },
  { path: '/rules', name: screens.page.rules, icon: IconListCheck },
  { path: '/mappings', name: screens.page.mappings, icon: IconArrowsLeftRight },
  { path: '/history', name: screens.page.history, icon: IconHistory },
]
