import { Select } from '@mantine/core'
import { useState } from 'react'
import type { Consolidation } from '../../../shared/contract/figures.ts'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import { DecisionForm } from './decision-form.tsx'

const words = decisionScreens.items
const { form } = decisionScreens
type ProjectRow = Consolidation['projects']['rows'][number]

/** Two projects that nothing but a person joins: other names, no common number. */
export function SameProjectsForm({
  projects,
  onDone,
}: {
  projects: readonly ProjectRow[]
  onDone: () => void
}) {
  const [chosen, setChosen] = useState<{ first: string | null; second: string | null }>({
    first: null,
    second: null,
  })
  // A unit may list one name twice: a decision speaks of unit and name, so that both lines are one choice.
  const options = new Map(projects.map((row) => [`${row.unit} ${row.name}`, row]))
  const units = [...new Set(projects.map((row) => row.unit))]
  const rows = [chosen.first, chosen.second].flatMap((value) => options.get(value ?? '') ?? [])
  const isPair = rows.length === 2 && chosen.first !== chosen.second
  const field = (name: 'first' | 'second', wasHandedIn: boolean) => (
    <Select
      label={words[name]}
      placeholder={decisionScreens.sources.pick}
      searchable
      clearable={false}
      error={
        wasHandedIn && chosen[name] === null
          ? form.choose(words[name])
          : name === 'second' && chosen.second !== null && chosen.first === chosen.second
            ? words.differ
            : null
      }
      data={units.map((unit) => ({
        group: unit,
        items: [...options].filter(([, row]) => row.unit === unit).map(([value]) => value),
      }))}
      value={chosen[name]}
      onChange={(value) => setChosen((before) => ({ ...before, [name]: value }))}
      maxDropdownHeight={320}
    />
  )
  return (
    <DecisionForm
      label={words.title.same}
      ruling={
        isPair
          ? {
              ...{ kind: 'same-item', list: 'projects', same: true },
              items: rows.map(({ unit, name }) => ({ unit, key: name })),
            }
          : null
      }
      onDone={onDone}
    >
      {(wasHandedIn) => (
        <>
          {field('first', wasHandedIn)}
          {field('second', wasHandedIn)}
        </>
      )}
    </DecisionForm>
  )
}
