import { Button } from '@mantine/core'
import { screens } from '../../shared/locale/zh/screens.ts'

/** Said when filters leave nothing, with the way back. */
export function NoMatch({ onClear }: { onClear: () => void }) {
  return (
    <div className="panel empty">
      <p>{screens.common.noMatch}</p>
      <Button variant="default" onClick={onClear}>
        {screens.common.clearFilters}
      </Button>
    </div>
  )
}
