import { screens } from '../../../shared/locale/zh/screens.ts'
import type { TableKind } from '../../../shared/model/list-kind.ts'
import { useIndicators, useOverview } from '../../api/queries.ts'
import { useCheckCoverage } from '../../api/rule-queries.ts'
import { Answer } from '../../components/answer.tsx'
import { CoverageMap } from './coverage-map.tsx'

/** 覆盖情况 of one list: which of its cells rules look at. */
export function CoveragePart({ period, list }: { period: string; list: TableKind }) {
  const query = useCheckCoverage(period)
  const indicators = useIndicators().data ?? []
  const units = useOverview(period).data?.units.map((unit) => unit.name) ?? []
  return (
    <Answer query={query} lines={16}>
      {(coverage) => {
        const told = new Set(coverage.fields.filter((cell) => cell.list === list).map((cell) => cell.row))
        const rows =
          list === 'targets'
            ? indicators.map(({ seq, name }) => ({ key: String(seq), label: `${seq} ${name}` }))
            : coverage.labels
                .filter((one) => one.list === list && told.has(one.field))
                .map(({ field, label }) => ({ key: field, label }))
        return rows.length === 0 ? (
          <div className="panel empty">{screens.common.noMatch}</div>
        ) : (
          <CoverageMap key={list} coverage={coverage} list={list} rows={rows} units={units} />
        )
      }}
    </Answer>
  )
}
