import { Drawer } from '@mantine/core'
import { useFocusReturn } from '@mantine/hooks'
import { useState } from 'react'
import type { IndicatorFigure } from '../../../shared/contract/figures.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { FigureOrigin } from './figure-origin.tsx'

/** The origin of one figure, over the table; the focus goes in and comes back to the row. */
export function FigureDrawer({
  figure,
  period,
  onClose,
}: {
  figure: IndicatorFigure | null
  period: string
  onClose: () => void
}) {
  // What was shown stays while the drawer leaves.
  const [shown, setShown] = useState(figure)
  // Drawers in a stack forget to give the focus back themselves.
  useFocusReturn({ opened: figure !== null })
  if (figure !== null && figure !== shown) setShown(figure)
  return (
    <Drawer
      opened={figure !== null}
      onClose={onClose}
      position="right"
      size="min(900px, 76vw)"
      padding="md"
      stackId="figure"
      title={shown ? `${shown.seq}  ${shown.name}${terms.marker[shown.marker]}` : null}
      closeButtonProps={{ 'aria-label': screens.common.close }}
      classNames={{ content: 'drawer', body: 'drawer-body', title: 'drawer-title' }}
      // Its header is the drawer's own, not the page's.
      attributes={{ header: { role: 'presentation' } }}
      transitionProps={{ duration: 80 }}
    >
      {shown ? <FigureOrigin figure={shown} period={period} /> : null}
    </Drawer>
  )
}
