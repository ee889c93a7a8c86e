import { Button, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { KnownRule } from '../../../shared/contract/rules.ts'
import { ruleScreens } from '../../../shared/locale/zh/rules.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { tableKinds } from '../../../shared/model/list-kind.ts'
import { useRules } from '../../api/rule-queries.ts'
import { Answer } from '../../components/answer.tsx'
import { Filter } from '../../components/filter.tsx'
import { Page } from '../../components/page.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { CoveragePart } from './coverage-part.tsx'
import { RuleDrawer } from './rule-drawer.tsx'
import { RuleTable } from './rule-table.tsx'
import '../../components/parts.css'
import './rules.css'

const lists = tableKinds.map((list) => ({ value: list, label: terms.list[list] }))

/** 审核规则: the rules with what they found, the builder, and which cells no rule looks at. */
export function RulesPage({ part }: { part: string }) {
  const { period } = usePeriod()
  const query = useRules(period)
  const [list, setList] = useState('')
  const [mapped, setMapped] = useState<(typeof tableKinds)[number]>('targets')
  const [edited, setEdited] = useState<{ readonly known: KnownRule | null } | null>(null)
  const isMap = part === 'coverage'
  const rules = query.data ?? []
  const link = (to: string, name: string, isHere: boolean) => (
    <Link href={to} className="part" aria-current={isHere ? 'page' : undefined}>
      {name}
    </Link>
  )
  return (
    <Page
      title={screens.page.rules}
      summary={
        query.data
          ? ruleScreens.summary(rules.length, rules.filter(({ rule }) => !rule.enabled).length)
          : null
      }
      actions={
        <>
          <nav className="parts" aria-label={ruleScreens.parts}>
            {link('/rules', ruleScreens.rules, !isMap)}
            {link('/rules/coverage', ruleScreens.map, isMap)}
          </nav>
          {isMap ? (
            <NativeSelect
              size="xs"
              aria-label={screens.common.list}
              value={mapped}
              onChange={(event) => {
                const next = tableKinds.find((one) => one === event.currentTarget.value)
                if (next) setMapped(next)
              }}
              data={lists}
            />
          ) : (
            <>
              <Filter label={screens.common.list} value={list} options={lists} onChange={setList} />
              <Button
                size="xs"
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => setEdited({ known: null })}
              >
                {ruleScreens.create}
              </Button>
            </>
          )}
        </>
      }
    >
      {isMap ? (
        <CoveragePart period={period} list={mapped} />
      ) : (
        <Answer query={query} lines={14}>
          {(all) => (
            <RuleTable
              rules={tableKinds.flatMap((kind) =>
                all.filter(({ rule }) => rule.list === kind && (list === '' || rule.list === list)),
              )}
              onOpen={(known) => setEdited({ known })}
            />
          )}
        </Answer>
      )}
      <RuleDrawer opened={edited !== null} known={edited?.known ?? null} onClose={() => setEdited(null)} />
    </Page>
  )
}
