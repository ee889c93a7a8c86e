import { Select } from '@mantine/core'
import { screens } from '../../../shared/locale/zh/screens.ts'
import type { AliasKind, Question } from '../../../shared/model/mapping.ts'
import { useTargets } from '../../api/queries.ts'
import type { Saying } from './question-form.tsx'

const words = screens.question

const kindOfEntry: Partial<Record<NonNullable<Question['list']>, AliasKind>> = {
  targets: 'indicator',
  tasks: 'task',
  wastes: 'waste',
}

/** What may be looked up beside the candidates; null where they are all there is. */
function lookedUp({ kind, list }: Question): AliasKind | null {
  if (kind === 'entry' && list !== null) return kindOfEntry[list] ?? null
  return kind === 'column' || kind === 'unit' ? kind : null
}

/** Everything that the catalogue has, by search: for the answer that is not among the candidates. */
export function OtherTarget({
  question,
  saying,
  onChoose,
}: {
  question: Question
  saying: Saying
  onChoose: (key: string, label: string) => void
}) {
  const kind = lookedUp(question)
  const targets = useTargets(kind).data ?? []
  if (kind === null) return null
  const prefix = kind === 'column' ? `${question.list}.` : ''
  const data = targets
    .filter((target) => target.key.startsWith(prefix))
    .map(({ key, label }) => ({
      value: key.slice(prefix.length),
      label: kind === 'column' ? label.replace(/^.*? · /, '') : label,
    }))
  const isKnown = (key: string) => question.candidates.some((candidate) => candidate.key === key)
  if (data.every((one) => isKnown(one.value))) return null
  const isCandidate = isKnown(saying.key ?? '')
  return (
    <Select
      size="sm"
      searchable
      aria-label={words.other}
      placeholder={words.other}
      nothingFoundMessage={words.otherNone}
      maxDropdownHeight={220}
      data={data}
      value={isCandidate ? null : (saying.key ?? null)}
      onChange={(key) => {
        const label = data.find((one) => one.value === key)?.label ?? ''
        if (key !== null) onChoose(key, label)
      }}
    />
  )
}
