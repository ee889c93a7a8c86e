import { Drawer } from '@mantine/core'
import { useFocusReturn } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { screens } from '../../../shared/locale/zh/screens.ts'

/** A form over the page; Escape leads back to the button that opened it. */
export function DecisionDrawer({
  title,
  children,
  onClose,
}: {
  /** null: closed. */
  title: string | null
  children: ReactNode
  onClose: () => void
}) {
  // What was shown stays while the drawer leaves.
  const [shown, setShown] = useState(title)
  useFocusReturn({ opened: title !== null })
  if (title !== null && title !== shown) setShown(title)
  return (
    <Drawer
      opened={title !== null}
      onClose={onClose}
      position="right"
      size="min(560px, 92vw)"
      padding="md"
      stackId="decision"
      title={shown}
      closeButtonProps={{ 'aria-label': screens.common.close }}
      classNames={{ content: 'drawer', body: 'drawer-body', title: 'drawer-title' }}
      // Its header is the drawer's own, not the page's.
      attributes={{ header: { role: 'presentation' } }}
      transitionProps={{ duration: 80 }}
    >
      {children}
    </Drawer>
  )
}
