import { Link } from 'wouter'
import { differenceSummary } from '../../../shared/rules/diff/difference-summary.ts'
import { useVersionDifference } from '../../api/queries.ts'

/** Of a return that came as a new version: what it changed against the one before, and the way to every detail. */
export function VersionChanges({ period, unit, to }: { period: string; unit: string; to: number }) {
  const { data } = useVersionDifference(period, { unit, from: null, to })
  // A list that comes for the first time changes nothing that was there.
  const isAgain = data?.lists.some(
    ({ fromVersion, toVersion }) => fromVersion !== null && fromVersion !== toVersion,
  )
  if (!data || !isAgain) return null
  return (
    <p className="import-sentence">
      <Link href={`/versions/${encodeURIComponent(unit)}/${data.from}/${data.to}`}>
        {differenceSummary(data)}
      </Link>
    </p>
  )
}
