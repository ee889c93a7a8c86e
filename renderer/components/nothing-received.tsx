import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { screens } from '../../shared/locale/zh/screens.ts'

/** Said in place of a table when the period has no return yet, with the step that changes this. */
export function NothingReceived({ period }: { period: string }) {
  const [, go] = useLocation()
  return (
    <div className="panel empty">
      <h2>{screens.common.empty(period)}</h2>
      <p className="muted">{screens.common.emptyNext}</p>
      <Button leftSection={<IconFileImport size={16} aria-hidden />} onClick={() => go('/import')}>
        {screens.common.goImport}
      </Button>
    </div>
  )
}
