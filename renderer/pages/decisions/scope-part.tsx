import { Button } from '@mantine/core'
import { Fragment, useState } from 'react'
import type { KnownDecision } from '../../../shared/contract/decisions.ts'
import type { Consolidation } from '../../../shared/contract/figures.ts'
import { decisionScreens } from '../../../shared/locale/zh/decision-screens.ts'
import { decisionWords } from '../../../shared/locale/zh/decisions.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import type { ReportingUnit } from '../../../shared/model/catalogue.ts'
import { DecisionDrawer } from './decision-drawer.tsx'
import { ScopeForm, type ScopeStart } from './scope-form.tsx'
import { type ScopeDecision, type ZoneScope, zoneScopes } from './scope-of-zones.ts'

const words = decisionScreens.scope
const { columns } = words

/** What holds for the whole return: decided, declared, or neither. */
function Now({ decision, declared }: { decision: ScopeDecision | undefined; declared: readonly string[] }) {
  if (!decision)
    return <span className="muted">{declared.length > 0 ? words.asDeclared : words.byDefault}</span>
  return (
    <>
      <strong>{decision.ruling.includes ? words.includes : words.excludes}</strong>{' '}
      <span className="muted">{decisionWords.why(decision)}</span>
    </>
  )
}

function Effect({ out }: Pick<ZoneScope, 'out'>) {
  const said = [
    ...(out.indicators > 0 ? [words.indicators(out.indicators)] : []),
    ...(out.wastes > 0 ? [words.wastes(out.wastes)] : []),
    ...(out.projects > 0 ? [words.projects(out.projects)] : []),
  ]
  return (
    <span className={said.length === 0 ? 'muted' : undefined}>
      {said.length === 0 ? words.nothingOut : said.join('、')}
    </span>
  )
}

function ScopeRows({
  scope,
  indicators,
  onDecide,
}: {
  scope: ZoneScope
  indicators: Consolidation['indicators']
  onDecide: (start: ScopeStart) => void
}) {
  const { zone, host, whole, particular, declared, out } = scope
  const button = (includes: boolean) => (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={words.decideOf(host.name, zone.name, includes)}
      onClick={() => onDecide({ zone, host, includes, isWhole: true })}
    >
      {includes ? words.includes : words.excludes}
    </Button>
  )
  const entryOf = ({ ruling: { list, key } }: ScopeDecision) => {
    const named = list === 'targets' ? indicators.find((one) => String(one.seq) === key) : undefined
    return list === null || named === undefined
      ? decisionWords.where(list, key)
      : words.entryOf(terms.list[list], decisionScreens.sources.indicatorName(named.seq, named.name))
  }
  return (
    <Fragment>
      <tr>
        <th scope="row" className="nowrap">
          {zone.name}
        </th>
        <td className="nowrap">{host.name}</td>
        <td className="nowrap">{words.whole}</td>
        <td className={declared.length === 0 ? 'muted nowrap' : undefined}>
          {declared.length === 0 ? (whole ? screens.common.none : words.notSaid) : declared.join('；')}
        </td>
        <td>
          <Now decision={whole} declared={declared} />
        </td>
        <td>
          <Effect out={out} />
        </td>
        <td>
          <div className="decision-actions nowrap">
            {button(true)}
            {button(false)}
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={words.decideMore(host.name, zone.name)}
              onClick={() => onDecide({ zone, host, includes: true, isWhole: false })}
            >
              {words.more}
            </Button>
          </div>
        </td>
      </tr>
      {particular.map((decision) => (
        <tr key={decision.id} className="within">
          <th scope="row" className="within-name nowrap">
            {zone.name}
          </th>
          <td className="nowrap">{host.name}</td>
          <td>{entryOf(decision)}</td>
          <td className="muted">{screens.common.none}</td>
          <td>
            <Now decision={decision} declared={[]} />
          </td>
          <td />
          <td />
        </tr>
      ))}
    </Fragment>
  )
}

/** 统计范围: whether a district's numbers contain those of the zones in it. */
export function ScopePart({
  figures,
  units,
  decisions,
}: {
  figures: Consolidation
  units: readonly ReportingUnit[]
  /** In force. */
  decisions: readonly KnownDecision[]
}) {
  const [start, setStart] = useState<ScopeStart | null>(null)
  const scopes = zoneScopes(figures, units, decisions)
  if (scopes.length === 0) return <div className="panel empty">{words.none}</div>
  return (
    <div className="decision-part fill">
      <p className="muted">{words.lead}</p>
      <div className="table-frame">
        <table className="table scope-table">
          <caption className="visually-hidden">{words.table}</caption>
          <thead>
            <tr>
              {Object.entries(columns).map(([name, word]) => (
                <th scope="col" key={name}>
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scopes.map((scope) => (
              <ScopeRows
                key={`${scope.zone.id}/${scope.host.id}`}
                scope={scope}
                indicators={figures.indicators}
                onDecide={(next) => setStart(next)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <DecisionDrawer title={start ? words.title : null} onClose={() => setStart(null)}>
        {start ? <ScopeForm start={start} wastes={figures.wastes} onDone={() => setStart(null)} /> : null}
      </DecisionDrawer>
    </div>
  )
}
