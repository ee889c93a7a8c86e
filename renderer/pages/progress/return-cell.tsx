import { Tooltip } from '@mantine/core'
import { IconAlertOctagonFilled, IconCircleDashed, IconFileCheckFilled } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Overview } from '../../../shared/contract/library.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { versionWords } from '../../../shared/locale/zh/versions.ts'
import { type ListKind, listKinds } from '../../../shared/model/list-kind.ts'
import { localTime } from '../../../shared/rules/local-time.ts'
import { Mark } from '../../components/marks/mark.tsx'
import { ResultMark } from '../../components/marks/result-mark.tsx'

type Unit = Overview['units'][number]
type Cell = Unit['lists'][ListKind]

function Findings({ cell }: { cell: Cell }) {
  const words = screens.progress
  if (cell.blocking + cell.failed + cell.unverifiable === 0) return <ResultMark result="pass" />
  return (
    <>
      {cell.blocking > 0 ? (
        <Mark
          tone="fail"
          shape={<IconAlertOctagonFilled size={16} aria-hidden />}
          word={words.blocking}
          count={cell.blocking}
        />
      ) : null}
      {cell.failed > 0 ? <ResultMark result="fail" count={cell.failed} /> : null}
      {cell.unverifiable > 0 ? <ResultMark result="unverifiable" count={cell.unverifiable} /> : null}
    </>
  )
}

/** One list of one unit: leads to its findings and to its versions, or to the import where nothing has come. */
export function ReturnCell({ unit, list }: { unit: Unit; list: ListKind }) {
  const words = screens.progress
  const cell = unit.lists[list]
  const name = words.cellName(unit.name, terms.list[list])
  if (cell.state === 'missing') {
    return (
      <td className="return-cell is-missing">
        <Link className="return-open" href="/import" title={words.toImport}>
          <span className="visually-hidden">{name}</span>
          <Mark tone="plain" shape={<IconCircleDashed size={16} aria-hidden />} word={words.missing} />
        </Link>
      </td>
    )
  }
  const facts = [
    cell.file,
    words.rows(cell.rows),
    cell.receivedAt ? words.receivedAt(localTime(cell.receivedAt)) : null,
  ]
  const hasVersions = listKinds.some((kind) => (unit.lists[kind].version ?? 0) > 1)
  return (
    <td className="return-cell">
      <span className="return-line">
        <Tooltip
          label={facts.filter((fact) => fact !== null).join(' · ')}
          events={{ hover: true, focus: true, touch: false }}
          openDelay={200}
        >
          {/* Stands for the whole cell; only the version number leads elsewhere. */}
          <Link className="return-open" href={`/review/${encodeURIComponent(unit.name)}/${list}`}>
            <span className="visually-hidden">{name}</span>
            <Mark tone="pass" shape={<IconFileCheckFilled size={16} aria-hidden />} word={words.received} />
          </Link>
        </Tooltip>
        {cell.version === null ? null : hasVersions ? (
          <Link
            className="return-version"
            href={`/versions/${encodeURIComponent(unit.name)}`}
            title={versionWords.page.compare(unit.name)}
          >
            {screens.common.version(cell.version)}
          </Link>
        ) : (
          <span>{screens.common.version(cell.version)}</span>
        )}
        {cell.receivedAt ? <span className="muted">{localTime(cell.receivedAt).slice(5, 10)}</span> : null}
      </span>
      <span className="return-line">
        <Findings cell={cell} />
      </span>
    </td>
  )
}
