import { Button } from '@mantine/core'
import type { ListDifference, SaidPair } from '../../../shared/contract/versions.ts'
import { versionWords } from '../../../shared/locale/zh/versions.ts'
import { SourceLink } from '../../components/source/source-link.tsx'

const words = versionWords.page

/** Rows gone that may have come back under another name: a person says which, likeness only ranks. */
export function AskedRows({
  asked,
  onPair,
}: {
  asked: ListDifference['asked']
  onPair: (pair: SaidPair) => void
}) {
  return asked.map(({ row, candidates }) => (
    <tr key={row.id} className="within">
      <td colSpan={8}>
        <div className="version-asked">
          <span>
            <SourceLink source={row.source}>{row.label}</SourceLink> {words.asked}
          </span>
          {candidates.map((candidate) => (
            <Button
              key={candidate.row.id}
              size="compact-sm"
              variant="default"
              aria-description={words.pair(row.label, candidate.row.label)}
              onClick={() => onPair({ from: row.id, to: candidate.row.id })}
            >
              {candidate.row.label}
              <span className="muted">&nbsp;{words.score(Math.round(candidate.score * 100))}</span>
            </Button>
          ))}
        </div>
      </td>
    </tr>
  ))
}
