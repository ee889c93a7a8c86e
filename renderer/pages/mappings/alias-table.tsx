import type { KnownAlias } from '../../../shared/contract/mappings.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { zh } from '../../../shared/locale/zh.ts'
import { localTime } from '../../../shared/rules/local-time.ts'
import { useClient } from '../../api/client-context.ts'
import { TakeBack } from '../../components/take-back.tsx'

const words = screens.mappings

/** Names as the tables write them, and what each stands for. */
export function AliasTable({ aliases }: { aliases: readonly KnownAlias[] }) {
  const client = useClient()
  return (
    <section aria-labelledby="mappings-names">
      <h2 id="mappings-names">{words.names}</h2>
      <div className="table-frame">
        <table className="table" aria-labelledby="mappings-names">
          <thead>
            <tr>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.target}</th>
              <th scope="col">{words.scope}</th>
              <th scope="col">{words.author}</th>
              <th scope="col">{words.date}</th>
              <th scope="col">{words.actions}</th>
            </tr>
          </thead>
          <tbody>
            {aliases.map((alias) => (
              <tr key={alias.id} className={alias.takenBack ? 'is-taken-back' : undefined}>
                <td className="nowrap">{zh.mappings.kind[alias.kind]}</td>
                <th scope="row">{alias.name}</th>
                <td>{alias.targetLabel ?? words.nothing}</td>
                <td className="nowrap">{alias.scopeName ?? words.office}</td>
                <td className="nowrap">{alias.author}</td>
                <td className="nowrap">{localTime(alias.at)}</td>
                <td className="nowrap">
                  <TakeBack
                    name={alias.name}
                    takenBack={alias.takenBack}
                    onTakeBack={() => client.mappings.takeBackAlias({ id: alias.id })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
