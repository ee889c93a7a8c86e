import { useState } from 'react'
import type { KnownProfile } from '../../../shared/contract/mappings.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { localTime } from '../../../shared/rules/local-time.ts'
import { useClient } from '../../api/client-context.ts'
import { DisclosureButton } from '../../components/disclosure-button.tsx'
import { TakeBack } from '../../components/take-back.tsx'

const words = screens.mappings

function ProfileRows({ profile }: { profile: KnownProfile }) {
  const client = useClient()
  const [isOpen, setOpen] = useState(false)
  const name = `${profile.unitName}${zh.list[profile.list]}`
  return (
    <>
      <tr className={profile.takenBack ? 'is-taken-back' : undefined}>
        <th scope="row">
          <DisclosureButton isOpen={isOpen} label={words.columns} onToggle={() => setOpen(!isOpen)}>
            {profile.unitName}
          </DisclosureButton>
        </th>
        <td>{zh.list[profile.list]}</td>
        <td className="number">{profile.columns.filter((column) => column.field !== null).length}</td>
        <td className="nowrap">{profile.author}</td>
        <td className="nowrap">{localTime(profile.at)}</td>
        <td className="nowrap">
          <TakeBack
            name={name}
            takenBack={profile.takenBack}
            onTakeBack={() => client.mappings.takeBackProfile({ id: profile.id })}
          />
        </td>
      </tr>
      {isOpen ? (
        <tr className="within">
          <td colSpan={6}>
            <ul className="plain-list profile-columns">
              {profile.columns.map(({ column, path, field }) => (
                <li key={column}>
                  <span className="code muted">{column}</span>{' '}
                  {words.fieldOf(path, field === null ? words.notOurs : (screens.field[field] ?? field))}
                </li>
              ))}
            </ul>
          </td>
        </tr>
      ) : null}
    </>
  )
}

/** Layouts of whole headers, unit by unit. */
export function ProfileTable({ profiles }: { profiles: readonly KnownProfile[] }) {
  return (
    <section aria-labelledby="mappings-layouts">
      <h2 id="mappings-layouts">{words.layouts}</h2>
      <div className="table-frame">
        <table className="table" aria-labelledby="mappings-layouts">
          <thead>
            <tr>
              <th scope="col">{screens.common.unit}</th>
              <th scope="col">{screens.common.list}</th>
              <th scope="col" className="number">
                {words.columns}
              </th>
              <th scope="col">{words.author}</th>
              <th scope="col">{words.date}</th>
              <th scope="col">{words.actions}</th>
            </tr>
          </thead>
          <tbody>
            {profiles.map((profile) => (
              <ProfileRows key={profile.id} profile={profile} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
