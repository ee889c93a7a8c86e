import { Drawer } from '@mantine/core'
import { createContext, type ReactNode, use, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { screens } from '../../../shared/locale/zh/screens.ts'
import type { Source } from '../../../shared/model/source.ts'
import { SourceView } from './source-view.tsx'

const SourceDrawerContext = createContext<(source: Source) => void>(() => {})

/** Shows the original sheet of any cell over the page; Escape leads back to where one was. */
export function SourceDrawerProvider({ children }: { children: ReactNode }) {
  const [location] = useLocation()
  const [source, setSource] = useState<Source | null>(null)
  // Where it was opened: another page has no use for it.
  const [openedAt, setOpenedAt] = useState<string | null>(null)
  // Drawers in a stack forget to give the focus back themselves.
  const opener = useRef<Element | null>(null)
  const show = (next: Source) => {
    setSource(next)
    setOpenedAt(location)
    opener.current = document.activeElement
  }
  return (
    <SourceDrawerContext value={show}>
      {/* The stack lets Escape close the upper drawer only. */}
      <Drawer.Stack>
        {children}
        <Drawer
          stackId="source"
          opened={openedAt === location}
          onClose={() => setOpenedAt(null)}
          onExitTransitionEnd={() => {
            if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true })
          }}
          position="right"
          size="min(1240px, 88vw)"
          padding="md"
          title={screens.source.title}
          closeButtonProps={{ 'aria-label': screens.common.close }}
          classNames={{ content: 'drawer', body: 'drawer-body', title: 'drawer-title' }}
          // Its header is the drawer's own, not the page's.
          attributes={{ header: { role: 'presentation' } }}
          transitionProps={{ duration: 80 }}
        >
          {source ? <SourceView source={source} /> : null}
        </Drawer>
      </Drawer.Stack>
    </SourceDrawerContext>
  )
}

export function useSourceDrawer(): (source: Source) => void {
  return use(SourceDrawerContext)
}
