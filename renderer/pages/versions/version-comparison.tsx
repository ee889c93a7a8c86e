import { Checkbox, Tabs } from '@mantine/core'
import { useState } from 'react'
import {
  type RowDifference,
  ruleGroups,
  type SaidPair,
  type Version,
  type VersionDifference,
} from '../../../shared/contract/versions.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { versionWords } from '../../../shared/locale/zh/versions.ts'
import { Filter } from '../../components/filter.tsx'
import { NoMatch } from '../../components/no-match.tsx'
import { changeWord, shownChanges } from './change-mark.tsx'
import { FigureDifferences } from './figure-differences.tsx'
import { type ChangeWishes, ListDifferences, shownRows } from './list-differences.tsx'
import { RuleDifferences } from './rule-differences.tsx'
import { VersionHistory } from './version-history.tsx'

const words = versionWords.page
const everything: ChangeWishes = { list: '', change: '', onlyAffecting: false }

/** The difference of two versions in four views: cells, figures, findings, and the versions themselves. */
export function VersionComparison({
  difference,
  versions,
  onPair,
  onPart,
}: {
  difference: VersionDifference
  versions: readonly Version[]
  onPair: (pair: SaidPair) => void
  onPart: (row: RowDifference) => void
}) {
  const [wishes, setWishes] = useState(everything)
  const { lists, figures, rules } = difference
  const rows = lists.reduce((all, list) => all + shownRows(list, everything).length, 0)
  const findings = ruleGroups.reduce((all, group) => all + rules[group].length, 0)
  const hasShown = lists.some((list) => shownRows(list, wishes).length > 0)
  return (
    <Tabs
      defaultValue="cells"
      keepMounted={false}
      classNames={{ root: 'fill version-tabs', panel: 'version-panel' }}
    >
      <Tabs.List>
        <Tabs.Tab value="cells">{words.tab(words.differences, rows)}</Tabs.Tab>
        <Tabs.Tab value="figures">{words.tab(words.figures, figures.length)}</Tabs.Tab>
        <Tabs.Tab value="rules">{words.tab(words.rules, findings)}</Tabs.Tab>
        <Tabs.Tab value="versions">{words.tab(words.versions, versions.length)}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="cells">
        <search className="filters" aria-label={words.filter}>
          <Filter
            label={words.list}
            value={wishes.list}
            options={lists.map(({ list }) => ({ value: list, label: terms.list[list] }))}
            onChange={(list) => setWishes({ ...wishes, list })}
          />
          <Filter
            label={words.change}
            value={wishes.change}
            options={shownChanges.map((change) => ({ value: change, label: changeWord(change) }))}
            onChange={(change) => setWishes({ ...wishes, change })}
          />
          <Checkbox
            size="xs"
            label={words.onlyAffecting}
            checked={wishes.onlyAffecting}
            onChange={(event) => setWishes({ ...wishes, onlyAffecting: event.currentTarget.checked })}
          />
        </search>
        {rows === 0 ? (
          <div className="panel empty">{words.nothing}</div>
        ) : hasShown ? (
          <ListDifferences
            key={Object.values(wishes).join('/')}
            lists={lists}
            wishes={wishes}
            onPair={onPair}
            onPart={onPart}
          />
        ) : (
          <NoMatch onClear={() => setWishes(everything)} />
        )}
      </Tabs.Panel>
      <Tabs.Panel value="figures">
        <FigureDifferences figures={figures} />
      </Tabs.Panel>
      <Tabs.Panel value="rules">
        <RuleDifferences rules={rules} />
      </Tabs.Panel>
      <Tabs.Panel value="versions">
        <VersionHistory versions={versions} />
      </Tabs.Panel>
    </Tabs>
  )
}
