import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { WasteFigure } from '../../../shared/contract/figures.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useConsolidation } from '../../api/queries.ts'
import { Answer } from '../../components/answer.tsx'
import { NoMatch } from '../../components/no-match.tsx'
import { NothingReceived } from '../../components/nothing-received.tsx'
import { Page } from '../../components/page.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { WasteTable } from './waste-table.tsx'
import './wastes.css'

function isReported(waste: WasteFigure): boolean {
  return Object.values(waste.city).some((value) => value !== null)
}

/** 废物: what was generated and where it went, summed over the units. */
export function WastesPage() {
  const { period } = usePeriod()
  const query = useConsolidation(period)
  const [onlyReported, setOnlyReported] = useState(false)
  const wastes = query.data?.wastes ?? []
  const received = query.data?.units.some((unit) => unit.lists.wastes === 'received') ?? true
  return (
    <Page
      title={screens.page.wastes}
      summary={query.data ? screens.wastes.summary(wastes.filter(isReported).length, wastes.length) : null}
      actions={
        <Checkbox
          label={screens.wastes.onlyReported}
          checked={onlyReported}
          onChange={(event) => setOnlyReported(event.currentTarget.checked)}
        />
      }
    >
      <Answer query={query} lines={16}>
        {(consolidation) => {
          if (!received) return <NothingReceived period={period} />
          const shown = consolidation.wastes.filter((waste) => !onlyReported || isReported(waste))
          if (shown.length === 0) return <NoMatch onClear={() => setOnlyReported(false)} />
          return <WasteTable wastes={shown} categories={consolidation.wasteCategories} />
        }}
      </Answer>
    </Page>
  )
}
