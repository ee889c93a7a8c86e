import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { historyWords } from '../../../shared/locale/zh/history.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useClient } from '../../api/client-context.ts'
import { useHistory, useHistoryAuthors } from '../../api/queries.ts'
import { refusalSentence } from '../../api/refusal-sentence.ts'
import { Answer } from '../../components/answer.tsx'
import { Filter } from '../../components/filter.tsx'
import { NoMatch } from '../../components/no-match.tsx'
import { Page } from '../../components/page.tsx'
import { Refusal } from '../../components/refusal.tsx'
import { HistoryTable } from './history-table.tsx'
import { VerificationPanel } from './verification-panel.tsx'
import './history.css'

const words = historyWords.screen
const everything = { kind: '', author: '', state: '', text: '' }
const kinds = Object.entries(historyWords.operations).map(([value, { name }]) => ({ value, label: name }))

/** 操作记录: everything that was done, by whom and when; back and forth in it; and the proof that nobody edited it. */
export function HistoryPage() {
  const client = useClient()
  const [filters, setFilters] = useState(everything)
  const [text] = useDebouncedValue(filters.text, 200)
  const authors = useHistoryAuthors().data ?? []
  const history = useHistory({
    kind: filters.kind === '' ? null : filters.kind,
    author: filters.author === '' ? null : filters.author,
    undone: filters.state === '' ? null : filters.state === 'undone',
    text,
  })
  const verification = useMutation({ mutationFn: () => client.history.verify() })
  const set = (name: keyof typeof everything) => (value: string) =>
    setFilters((before) => ({ ...before, [name]: value }))
  const isFiltered = Object.values(filters).some((value) => value !== '')
  return (
    <Page
      title={screens.page.history}
      summary={words.lead}
      actions={
        <Button
          size="xs"
          variant="default"
          loading={verification.isPending}
          onClick={() => verification.mutate()}
        >
          {words.verify}
        </Button>
      }
    >
      {verification.isError ? <Refusal sentence={refusalSentence(verification.error)} /> : null}
      {verification.data ? (
        <VerificationPanel report={verification.data} onClose={verification.reset} />
      ) : null}
      <section className="filters" aria-label={words.filter}>
        <TextInput
          size="xs"
          aria-label={words.search}
          placeholder={words.search}
          value={filters.text}
          onChange={(event) => set('text')(event.currentTarget.value)}
        />
        <Filter label={words.kind} value={filters.kind} options={kinds} onChange={set('kind')} />
        <Filter
          label={words.author}
          value={filters.author}
          options={authors.map((value) => ({ value, label: value }))}
          onChange={set('author')}
        />
        <Filter
          label={words.state}
          value={filters.state}
          options={Object.entries(words.states).map(([value, label]) => ({ value, label }))}
          onChange={set('state')}
        />
      </section>
      <Answer query={history}>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.entries)
          if (entries.length > 0)
            return (
              <HistoryTable
                entries={entries}
                onOlder={history.hasNextPage ? () => void history.fetchNextPage() : null}
              />
            )
          return isFiltered ? (
            <NoMatch onClear={() => setFilters(everything)} />
          ) : (
            <div className="panel empty">
              <p>{words.none}</p>
            </div>
          )
        }}
      </Answer>
    </Page>
  )
}
