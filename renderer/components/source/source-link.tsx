import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { screens } from '../../../shared/locale/zh/screens.ts'
import type { Source } from '../../../shared/model/source.ts'
import { AdjustedMark } from './adjusted-mark.tsx'
import { useSourceDrawer } from './source-drawer.tsx'

/**
 * Something that came from a cell: opens the original sheet there, and says what was reported where the city counts
 * another value. Without a source it is plain text.
 */
export function SourceLink({ source, children }: { source: Source | null | undefined; children: ReactNode }) {
  const show = useSourceDrawer()
  const [, go] = useLocation()
  if (!source) return <>{children}</>
  const link = (
    <button
      type="button"
      className="quiet-link"
      title={[source.file, source.sheet, source.ref].filter((text) => text !== '').join(' · ')}
      aria-description={
        source.ref === '' ? screens.common.openGiven(source.file) : screens.common.openSource(source.ref)
      }
      onClick={(event) => {
        event.stopPropagation()
        // What the city has put in stands in no return: an adjustment, or a department's number.
        if (source.submission !== 0) show(source)
        else go(source.adjustment ? '/corrections' : '/decisions/decisions')
      }}
    >
      {children}
    </button>
  )
  if (!source.adjustment) return link
  return (
    <>
      {link}
      <AdjustedMark adjustment={source.adjustment} />
    </>
  )
}
