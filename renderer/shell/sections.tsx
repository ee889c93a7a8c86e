import {
  IconAdjustments,
  IconArrowsLeftRight,
  IconBuildingFactory2,
  IconChecklist,
  IconClipboardCheck,
  IconFileExport,
  IconFileImport,
  IconForms,
  IconGavel,
  IconHistory,
  IconLayoutGrid,
  IconListCheck,
  IconMailQuestion,
  IconRecycle,
  IconRubberStamp,
  IconSum,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { screens } from '../../shared/locale/zh/screens.ts'

export interface Section {
  readonly path: string
  readonly name: string
  /** Alt and this digit lead there, whatever page comes to stand before it; null: no key. */
  readonly key: number | null
  readonly icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>
}

/** The pages, in the order of the work. */
export const sections: readonly Section[] = [
  { path: '/', name: screens.page.progress, key: 1, icon: IconLayoutGrid },
  { path: '/forms', name: screens.page.forms, key: null, icon: IconForms },
  { path: '/import', name: screens.page.import, key: 2, icon: IconFileImport },
  { path: '/review', name: screens.page.review, key: 3, icon: IconClipboardCheck },
  { path: '/queries', name: screens.page.queries, key: 4, icon: IconMailQuestion },
  { path: '/corrections', name: screens.page.corrections, key: 5, icon: IconAdjustments },
  { path: '/figures', name: screens.page.figures, key: 6, icon: IconSum },
  { path: '/decisions', name: screens.page.decisions, key: null, icon: IconGavel },
  { path: '/wastes', name: screens.page.wastes, key: 7, icon: IconRecycle },
  { path: '/tasks', name: screens.page.tasks, key: 8, icon: IconChecklist },
  { path: '/projects', name: screens.page.projects, key: 9, icon: IconBuildingFactory2 },
  { path: '/sign-off', name: screens.page.signOff, key: null, icon: IconRubberStamp },
  { path: '/lists', name: screens.page.lists, key: 0, icon: IconFileExport },
  { path: '/rules', name: screens.page.rules, key: null, icon: IconListCheck },
  { path: '/mappings', name: screens.page.mappings, key: null, icon: IconArrowsLeftRight },
  { path: '/history', name: screens.page.history, key: null, icon: IconHistory },
]
