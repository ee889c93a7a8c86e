import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { aliasKinds } from '../../../shared/model/mapping.ts'
import { normaliseName } from '../../../shared/rules/normalise-name.ts'
import { useAliases, useProfiles } from '../../api/queries.ts'
import { Answer } from '../../components/answer.tsx'
import { Filter } from '../../components/filter.tsx'
import { NoMatch } from '../../components/no-match.tsx'
import { Page } from '../../components/page.tsx'
import { AliasTable } from './alias-table.tsx'
import { ProfileTable } from './profile-table.tsx'
import './mappings.css'

const words = screens.mappings
const everything = { kind: '', scope: '', author: '', text: '' }

/** Each value once, in the order in which they come. */
function choices(values: readonly string[]) {
  return [...new Set(values)].map((value) => ({ value, label: value }))
}

/** 对应关系: the names and layouts that people confirmed, by whom, when and for whom; each can be taken back. */
export function MappingsPage() {
  const [takenBack, setTakenBack] = useState(false)
  const [filters, setFilters] = useState(everything)
  const aliases = useAliases(takenBack)
  const profiles = useProfiles(takenBack)
  const names = (aliases.data ?? []).map((alias) => ({
    ...alias,
    scopeName: alias.scopeName ?? words.office,
  }))
  const layouts = profiles.data ?? []
  const set = (name: keyof typeof everything) => (value: string) =>
    setFilters((before) => ({ ...before, [name]: value }))
  const says = (...texts: (string | null)[]) =>
    filters.text === '' ||
    texts.some((text) => normaliseName(text ?? '').includes(normaliseName(filters.text)))
  const fits = (one: { author: string }, scope: string) =>
    (filters.scope === '' || filters.scope === scope) &&
    (filters.author === '' || filters.author === one.author)
  const shownNames = names.filter(
    (one) =>
      (filters.kind === '' || filters.kind === one.kind) &&
      fits(one, one.scopeName) &&
      says(one.name, one.targetLabel),
  )
  const shownLayouts = layouts.filter(
    (one) =>
      filters.kind === '' &&
      fits(one, one.unitName) &&
      says(zh.list[one.list], ...one.columns.map((column) => column.path)),
  )
  const all = [...names, ...layouts]
  return (
    <Page title={screens.page.mappings} summary={words.lead}>
      <section className="filters" aria-label={words.filter}>
        <TextInput
          size="xs"
          aria-label={words.search}
          placeholder={words.search}
          value={filters.text}
          onChange={(event) => set('text')(event.currentTarget.value)}
        />
        <Filter
          label={words.kind}
          value={filters.kind}
          options={aliasKinds.map((kind) => ({ value: kind, label: zh.mappings.kind[kind] }))}
          onChange={set('kind')}
        />
        <Filter
          label={words.scope}
          value={filters.scope}
          options={choices([...names.map((one) => one.scopeName), ...layouts.map((one) => one.unitName)])}
          onChange={set('scope')}
        />
        <Filter
          label={words.author}
          value={filters.author}
          options={choices(all.map((one) => one.author))}
          onChange={set('author')}
        />
        <Checkbox
          size="xs"
          label={words.withTakenBack}
          checked={takenBack}
          onChange={(event) => setTakenBack(event.currentTarget.checked)}
        />
        <span role="status" className="muted">
          {words.summary(shownNames.length, shownLayouts.length)}
        </span>
      </section>
      <Answer query={aliases}>
        {() => (
          <Answer query={profiles}>
            {() =>
              all.length === 0 ? (
                <div className="panel empty">
                  <p>{words.none}</p>
                </div>
              ) : shownNames.length + shownLayouts.length === 0 ? (
                <NoMatch onClear={() => setFilters(everything)} />
              ) : (
                <div className="mappings fill">
                  {shownNames.length > 0 ? <AliasTable aliases={shownNames} /> : null}
                  {shownLayouts.length > 0 ? <ProfileTable profiles={shownLayouts} /> : null}
                </div>
              )
            }
          </Answer>
        )}
      </Answer>
    </Page>
  )
}
