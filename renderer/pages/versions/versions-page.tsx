import { useState } from 'react'
import { useLocation } from 'wouter'
import type { SaidPair } from '../../../shared/contract/versions.ts'
import { versionWords } from '../../../shared/locale/zh/versions.ts'
import { differenceSummary } from '../../../shared/rules/diff/difference-summary.ts'
import { useOverview, useVersionDifference, useVersions } from '../../api/queries.ts'
import { Answer } from '../../components/answer.tsx'
import { Page } from '../../components/page.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { type Choice, VersionChoice } from './version-choice.tsx'
import { VersionComparison } from './version-comparison.tsx'
import { VersionHistory } from './version-history.tsx'
import './versions.css'

const words = versionWords.page

function pathOf({ unit, from, to }: Choice): string {
  const versions = from === null || to === null ? '' : `/${from}/${to}`
  return `/versions/${encodeURIComponent(unit)}${versions}`
}

/** 版本对比: what a unit changed from one version to another. Unit and versions are part of the address. */
export function VersionsPage({ unit, from, to }: Choice) {
  const { period } = usePeriod()
  const [, go] = useLocation()
  const units = useOverview(period).data?.units.map((one) => one.name) ?? []
  const versions = useVersions(period, unit)
  const comparable = versions.data?.versions.filter((version) => version.inForce) ?? []
  const last = comparable.at(-1)?.version ?? null
  const chosen: Choice = { unit, from: from ?? comparable.at(-2)?.version ?? last, to: to ?? last }
  // What a person says of rows holds for these two versions.
  const about = `${period} ${unit} ${chosen.from} ${chosen.to}`
  const [said, setSaid] = useState<{ about: string; pairs: readonly SaidPair[] }>({ about, pairs: [] })
  const pairs = said.about === about ? said.pairs : []
  const say = (next: readonly SaidPair[]) => setSaid({ about, pairs: next })
  const isEnough = comparable.length > 1
  const difference = useVersionDifference(period, chosen, pairs, isEnough)
  return (
    <Page
      title={words.title}
      summary={isEnough && difference.data ? differenceSummary(difference.data) : null}
      actions={
        <VersionChoice
          units={units}
          versions={comparable}
          choice={chosen}
          onChoose={(next) => go(pathOf(next))}
        />
      }
    >
      {unit === '' ? <div className="panel empty">{words.chooseUnit}</div> : null}
      {unit === '' ? null : (
        <Answer query={versions}>
          {({ versions: all }) =>
            isEnough ? (
              <Answer query={difference} lines={14}>
                {(found) => (
                  <VersionComparison
                    difference={found}
                    versions={all}
                    onPair={(pair) => say([...pairs, pair])}
                    onPart={(row) => say(pairs.filter((pair) => pair.from !== row.before?.id))}
                  />
                )}
              </Answer>
            ) : (
              <>
                <p className="muted">{words.tooFew(unit, all.length)}</p>
                {all.length > 0 ? <VersionHistory versions={all} /> : null}
              </>
            )
          }
        </Answer>
      )}
    </Page>
  )
}
