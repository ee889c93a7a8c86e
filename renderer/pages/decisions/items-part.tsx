import { Button } from '@mantine/core'
import { IconCircleCheckFilled, IconGitMerge, IconHelpHexagon } from '@tabler/icons-react'
import { useState } from 'react'
import type { Consolidation } from '../../../shared/contract/figures.ts'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { Mark } from '../../components/marks/mark.tsx'
import { SourceLink } from '../../components/source/source-link.tsx'
import { DecisionDrawer } from './decision-drawer.tsx'
import { DecisionForm } from './decision-form.tsx'
import { SameProjectsForm } from './same-projects-form.tsx'

const words = decisionScreens.items
type Items = Consolidation['sameItems'][number]

/** What the drawer is open for: a judgement on rows of the table, or two projects to be chosen. */
type Doing = { readonly items: Items; readonly same: boolean } | 'projects'

function ItemsRow({ items, onJudge }: { items: Items; onJudge: (same: boolean) => void }) {
  const { state, list, rows, why } = items
  const by = items.by === null ? words.askedWhy : words.by[items.by]
  const label = rows[0]?.label ?? ''
  return (
    <tr>
      <td>
        {state === 'asked' ? (
          <Mark tone="warn" shape={<IconHelpHexagon size={16} aria-hidden />} word={words.state.asked} />
        ) : (
          <Mark tone="pass" shape={<IconCircleCheckFilled size={16} aria-hidden />} word={words.state.same} />
        )}
      </td>
      <td className="nowrap">{terms.list[list]}</td>
      <th scope="row">
        <ul className="item-rows">
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a unit may name a thing twice; the order is the core's.
            <li key={index}>
              <span className="muted">{row.unit}</span>{' '}
              <SourceLink source={row.source}>{row.label}</SourceLink>
            </li>
          ))}
        </ul>
      </th>
      <td>
        {by}
        {why === null ? null : <span className="muted"> {why}</span>}
      </td>
      <td>
        <div className="decision-actions">
          {state === 'asked' ? (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={words.sameOf(label)}
              onClick={() => onJudge(true)}
            >
              {words.same}
            </Button>
          ) : null}
          <Button
            size="compact-sm"
            variant="default"
            aria-label={words.apartOf(label)}
            onClick={() => onJudge(false)}
          >
            {words.apart}
          </Button>
        </div>
      </td>
    </tr>
  )
}

/** 同一事项: what is counted once because several listed it, and what a person is asked about. */
export function ItemsPart({ figures }: { figures: Consolidation }) {
  const [doing, setDoing] = useState<Doing | null>(null)
  const { sameItems, projects } = figures
  const sorted = [
    ...sameItems.filter((one) => one.state === 'asked'),
    ...sameItems.filter((one) => one.state === 'same'),
  ]
  const close = () => setDoing(null)
  const title =
    doing === null ? null : doing === 'projects' || doing.same ? words.title.same : words.title.apart
  return (
    <div className="decision-part fill">
      <div className="decision-head">
        <p className="muted">{words.lead}</p>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconGitMerge size={16} aria-hidden />}
          disabled={projects.rows.length < 2}
          title={projects.rows.length < 2 ? words.noProjects : undefined}
          onClick={() => setDoing('projects')}
        >
          {words.more}
        </Button>
      </div>
      {sorted.length === 0 ? (
        <div className="panel empty">
          <p>{words.none}</p>
          <p className="muted">{words.noneNext}</p>
        </div>
      ) : (
        <div className="table-frame">
          <table className="table">
            <caption className="visually-hidden">{words.table}</caption>
            <thead>
              <tr>
                {Object.entries(words.columns).map(([name, word]) => (
                  <th scope="col" key={name}>
                    {word}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sorted.map((items) => (
                <ItemsRow
                  key={`${items.list} ${items.rows.map(({ item }) => `${item.unit}/${item.key}`).join(' ')}`}
                  items={items}
                  onJudge={(same) => setDoing({ items, same })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <DecisionDrawer title={title} onClose={close}>
        {doing === 'projects' ? <SameProjectsForm projects={projects.rows} onDone={close} /> : null}
        {doing !== null && doing !== 'projects' ? (
          <DecisionForm
            label={doing.same ? words.title.same : words.title.apart}
            sentence={doing.items.rows.map((row) => `${row.unit}“${row.label}”`).join('、')}
            ruling={{
              ...{ kind: 'same-item', list: doing.items.list, same: doing.same },
              items: doing.items.rows.map(({ item }) => item),
            }}
            onDone={close}
          />
        ) : null}
      </DecisionDrawer>
    </div>
  )
}
