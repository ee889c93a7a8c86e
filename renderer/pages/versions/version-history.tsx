import { IconArrowBackUp, IconFileCheckFilled, IconHistory } from '@tabler/icons-react'
import type { Version } from '../../../shared/contract/versions.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { versionWords } from '../../../shared/locale/zh/versions.ts'
import { localTime } from '../../../shared/rules/local-time.ts'
import { Mark } from '../../components/marks/mark.tsx'

const words = versionWords.page

function Standing({ version }: { version: Version }) {
  if (!version.inForce)
    return <Mark tone="warn" shape={<IconArrowBackUp size={16} aria-hidden />} word={words.undone} />
  const counting = version.lists.filter((list) => list.counts).length
  return counting > 0 ? (
    <Mark
      tone="pass"
      shape={<IconFileCheckFilled size={16} aria-hidden />}
      word={words.counts}
      count={counting}
    />
  ) : (
    <Mark tone="plain" shape={<IconHistory size={16} aria-hidden />} word={words.superseded} />
  )
}

/** Every version that came in, with what it brought and what of it still counts. */
export function VersionHistory({ versions }: { versions: readonly Version[] }) {
  return (
    <div className="table-frame fill">
      <table className="table">
        <caption className="visually-hidden">{words.versions}</caption>
        <thead>
          <tr>
            <th scope="col">{words.version}</th>
            <th scope="col">{screens.common.file}</th>
            <th scope="col">{words.receivedAt}</th>
            <th scope="col">{words.author}</th>
            <th scope="col">{words.brought}</th>
            <th scope="col">{words.standing}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.version}>
              <th scope="row" className="nowrap">
                {screens.common.version(version.version)}
              </th>
              <td>{version.file}</td>
              <td className="nowrap">{localTime(version.receivedAt)}</td>
              <td>{version.author}</td>
              <td>
                {version.lists.map(({ list, rows }) => words.listRows(terms.list[list], rows)).join('、')}
              </td>
              <td>
                <Standing version={version} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
