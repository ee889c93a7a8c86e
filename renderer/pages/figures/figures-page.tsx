import { useState } from 'react'
import { useLocation } from 'wouter'
import type { IndicatorFigure } from '../../../shared/contract/figures.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useConsolidation } from '../../api/queries.ts'
import { Answer } from '../../components/answer.tsx'
import { NoMatch } from '../../components/no-match.tsx'
import { NothingReceived } from '../../components/nothing-received.tsx'
import { Page } from '../../components/page.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { FigureDrawer } from './figure-drawer.tsx'
import { FigureFilters, type FigureWishes } from './figure-filters.tsx'
import { FigureTable } from './figure-table.tsx'
import './figures.css'

/** Whether the city has anything to show for an indicator: a number or gathered texts. */
function hasValue(figure: IndicatorFigure): boolean {
  return figure.city.value !== null || figure.city.text !== null
}

/** 汇总指标: the city's figures, each with coverage and progress; the opened one is part of the address. */
export function FiguresPage({ opened }: { opened: number | null }) {
  const { period } = usePeriod()
  const [, go] = useLocation()
  const query = useConsolidation(period)
  const [wishes, setWishes] = useState<FigureWishes>({ marker: '', progress: '' })
  const indicators = query.data?.indicators ?? []
  const received = query.data?.units.some((unit) => Object.values(unit.lists).includes('received')) ?? true
  const figure = indicators.find((one) => one.seq === opened) ?? null
  return (
    <Page
      title={screens.page.figures}
      summary={
        query.data && received
          ? screens.figures.summary(indicators.filter(hasValue).length, indicators.length)
          : null
      }
      actions={<FigureFilters wishes={wishes} figures={indicators} onChange={setWishes} />}
    >
      <Answer query={query} lines={16}>
        {(consolidation) => {
          if (!received) return <NothingReceived period={period} />
          const shown = consolidation.indicators.filter(
            (one) =>
              (wishes.marker === '' || one.marker === wishes.marker) &&
              (wishes.progress === '' || one.city.progress === wishes.progress),
          )
          if (shown.length === 0) return <NoMatch onClear={() => setWishes({ marker: '', progress: '' })} />
          return <FigureTable figures={shown} opened={opened} onOpen={(seq) => go(`/figures/${seq}`)} />
        }}
      </Answer>
      <FigureDrawer figure={figure} period={period} onClose={() => go('/figures')} />
    </Page>
  )
}
