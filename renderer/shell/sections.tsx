import {
  IconArrowsLeftRight,
  IconBuildingFactory2,
  IconChecklist,
  IconClipboardCheck,
  IconFileExport,
  IconFileImport,
  IconLayoutGrid,
  IconMailQuestion,
  IconRecycle,
  IconSum,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { screens } from '../../shared/locale/zh/screens.ts'

export interface Section {
  readonly path: string
  readonly name: string
  readonly icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>
}

/** The pages, in the order of the work; their places are also their keys (Alt+1 …). */
export const sections: readonly Section[] = [
  { path: '/', name: screens.page.progress, icon: IconLayoutGrid },
  { path: '/import', name: screens.page.import, icon: IconFileImport },
  { path: '/review', name: screens.page.review, icon: IconClipboardCheck },
  { path: '/queries', name: screens.page.queries, icon: IconMailQuestion },
  { path: '/figures', name: screens.page.figures, icon: IconSum },
  { path: '/wastes', name: screens.page.wastes, icon: IconRecycle },
  { path: '/tasks', name: screens.page.tasks, icon: IconChecklist },
  { path: '/projects', name: screens.page.projects, icon: IconBuildingFactory2 },
  { path: '/lists', name: screens.page.lists, icon: IconFileExport },
  { path: '/mappings', name: screens.page.mappings, icon: IconArrowsLeftRight },
]
