import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { queryScreens as words } from '../../../shared/locale/zh/queries.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useQueryList } from '../../api/query-lists.ts'
import { Answer } from '../../components/answer.tsx'
import { Page } from '../../components/page.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { CreateQueries } from './create-queries.tsx'
import { ExportQueries } from './export-queries.tsx'
import { ImportAnswers } from './import-answers.tsx'
import { QueryBoard } from './query-board.tsx'
import './queries.css'

type View = keyof typeof words.view
const views = Object.entries(words.view).map(([value, label]) => ({ value: value as View, label }))

/** 核实: questions to the units, from the finding to the accepted answer. */
export function QueriesPage() {
  const { period } = usePeriod()
  const [view, setView] = useState<View>('list')
  const query = useQueryList(period)
  return (
    <Page
      title={screens.page.queries}
      summary={words.lead}
      actions={
        <SegmentedControl size="xs" aria-label={words.views} data={views} value={view} onChange={setView} />
      }
    >
      <Answer query={query}>
        {(list) => {
          switch (view) {
            case 'list':
              return <QueryBoard list={list} />
            case 'create':
              return <CreateQueries period={period} onDone={() => setView('export')} />
            case 'export':
              return <ExportQueries period={period} list={list} />
            case 'import':
              return <ImportAnswers />
          }
        }}
      </Answer>
    </Page>
  )
}
