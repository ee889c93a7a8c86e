import type { ReactNode } from 'react'
import { screens } from '../../../shared/locale/zh/screens.ts'
import type { Source } from '../../../shared/model/source.ts'
import { useSourceDrawer } from './source-drawer.tsx'

/** Something that came from a cell: opens the original sheet there. Without a source it is plain text. */
export function SourceLink({ source, children }: { source: Source | null | undefined; children: ReactNode }) {
  const show = useSourceDrawer()
  if (!source) return <>{children}</>
  return (
    <button
      type="button"
      className="quiet-link"
      title={`${source.file} · ${source.sheet} · ${source.ref}`}
      aria-description={screens.common.openSource(source.ref)}
      onClick={(event) => {
        event.stopPropagation()
        show(source)
      }}
    >
      {children}
    </button>
  )
}
