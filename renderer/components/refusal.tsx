import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { screens } from '../../shared/locale/zh/screens.ts'
import './page.css'

/** The sentence of a refusal: what happened and what to do; with a second try where that can help. */
export function Refusal({ sentence, onRetry }: { sentence: string; onRetry?: () => void }) {
  return (
    <div className="refusal" role="alert">
      <IconAlertTriangle size={20} aria-hidden />
      <p>{sentence}</p>
      {onRetry ? (
        <Button size="xs" variant="default" onClick={onRetry}>
          {screens.common.retry}
        </Button>
      ) : null}
    </div>
  )
}
