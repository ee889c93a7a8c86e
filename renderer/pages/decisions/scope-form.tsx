import { NativeSelect, Radio } from '@mantine/core'
import { useState } from 'react'
import type { Consolidation } from '../../../shared/contract/figures.ts'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import { decisionWords } from '../../../shared/locale/zh/decisions.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import type { ReportingUnit } from '../../../shared/model/catalogue.ts'
import type { ListKind } from '../../../shared/model/list-kind.ts'
import { useIndicators } from '../../api/queries.ts'
import { DecisionForm } from './decision-form.tsx'

const words = decisionScreens.scope
/** Lists whose numbers the city adds up; tasks are counted by unit, whoever contains whom. */
const summedLists = ['targets', 'wastes', 'projects'] as const satisfies readonly ListKind[]

export interface ScopeStart {
  readonly zone: ReportingUnit
  readonly host: ReportingUnit
  readonly includes: boolean
  /** False: begin at a single list. */
  readonly isWhole: boolean
}

/** Does the district's return contain the zone's numbers: of all lists, of one, or of one entry. */
export function ScopeForm({
  start,
  wastes,
  onDone,
}: {
  start: ScopeStart
  wastes: Consolidation['wastes']
  onDone: () => void
}) {
  const { zone, host } = start
  const indicators = useIndicators().data ?? []
  const [includes, setIncludes] = useState(start.includes)
  const [list, setList] = useState<ListKind | null>(start.isWhole ? null : 'targets')
  const [key, setKey] = useState('')
  const entries =
    list === 'targets'
      ? indicators.map(({ seq, name }) => ({ value: String(seq), label: `${seq} ${name}` }))
      : list === 'wastes'
        ? wastes.map(({ name }) => ({ value: name, label: name }))
        : []
  const entry = entries.find((one) => one.value === key)?.label
  const what =
    list === null || entry === undefined
      ? decisionWords.where(list, null)
      : words.entryOf(terms.list[list], entry)
  return (
    <DecisionForm
      label={words.title}
      sentence={words.says(host.name, what, zone.name, includes)}
      ruling={{ kind: 'scope', host: host.id, zone: zone.id, includes, list, key: key === '' ? null : key }}
      onDone={onDone}
    >
      {() => (
        <>
          <Radio.Group
            label={words.choice}
            value={includes ? 'yes' : 'no'}
            onChange={(value) => setIncludes(value === 'yes')}
          >
            <div className="decision-choices">
              <Radio value="yes" label={words.includes} />
              <Radio value="no" label={words.excludes} />
            </div>
          </Radio.Group>
          <NativeSelect
            label={words.list}
            value={list ?? ''}
            onChange={(event) => {
              setList(summedLists.find((one) => one === event.currentTarget.value) ?? null)
              setKey('')
            }}
            data={[
              { value: '', label: words.allLists },
              ...summedLists.map((one) => ({ value: one, label: terms.list[one] })),
            ]}
          />
          {entries.length === 0 ? null : (
            <NativeSelect
              label={words.entry}
              value={key}
              onChange={(event) => setKey(event.currentTarget.value)}
              data={[{ value: '', label: words.wholeList }, ...entries]}
            />
          )}
        </>
      )}
    </DecisionForm>
  )
}
