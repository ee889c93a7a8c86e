import type { RegisterKind } from '../../model/list-kind.ts'
import type { ReceivedRecord } from '../../model/received.ts'
import { normaliseName } from '../normalise-name.ts'

/** One way to tell that two rows are the same thing, by a key that both have. */
export interface IdentityRound {
  /** Null for a row that says nothing of the kind. */
  keyOf(row: ReceivedRecord): string | null
  /** True where the key decides only if no other open row of either version has it. */
  readonly mustBeUnique: boolean
  /** What else must hold. */
  agrees?(one: ReceivedRecord, other: ReceivedRecord): boolean
}

/** What tells two entries of one name apart where no catalogue does: whose it is, and what else. */
const apart: Readonly<
  Record<'projects' | RegisterKind, { readonly owner: readonly string[]; readonly more: readonly string[] }>
> = {
  projects: { owner: ['owner'], more: ['years'] },
  enterprises: { owner: ['creditCode'], more: ['wasteCode', 'wasteName'] },
  facilities: { owner: ['creditCode', 'operator'], more: ['kind'] },
  items: { owner: ['indicator'], more: ['creditCode'] },
}

function textOf(row: ReceivedRecord, field: string): string {
  const content = row.fields[field]
  return normaliseName(content?.value ?? content?.raw ?? '')
}

const joined = (row: ReceivedRecord, fields: readonly string[]) => fields.map((field) => textOf(row, field))

const nameOf = (row: ReceivedRecord) => normaliseName(row.label)

/** The entry of the catalogue; a name that it does not know stands for itself. */
const byEntry: IdentityRound = {
  keyOf: (row) => JSON.stringify([row.key ?? ['?', nameOf(row)], row.part]),
  mustBeUnique: false,
}

/** The hidden id that a form carried out and back. Copied with its row, it says nothing. */
const byRowId: IdentityRound = {
  keyOf: (row) => row.fields.rowId?.value ?? null,
  mustBeUnique: true,
}

/**
 * How rows of a list are recognised, the surest way first. A key is equal or it is not: nothing here weighs likeness. Years,
 * or the waste of an enterprise, tell apart what one name and owner leave open; where they leave nothing open, a corrected
 * year is still the same project. An owner that only one version names does not contradict; two owners do.
 */
export function identityRounds(list: ReceivedRecord['list']): readonly IdentityRound[] {
  if (list === 'targets' || list === 'wastes' || list === 'tasks') return [byRowId, byEntry]
  const { owner, more } = apart[list]
  return [
    byRowId,
    {
      keyOf: (row) => JSON.stringify([nameOf(row), joined(row, owner), joined(row, more)]),
      mustBeUnique: false,
    },
    { keyOf: (row) => JSON.stringify([nameOf(row), joined(row, owner)]), mustBeUnique: true },
    {
      keyOf: nameOf,
      mustBeUnique: true,
      agrees: (one, other) =>
        owner.every((field) => {
          const [here, there] = [textOf(one, field), textOf(other, field)]
          return here === '' || there === '' || here === there
        }),
    },
  ]
}

/** Whose an entry is, in every way in which the row says it; none for entries of the catalogue. */
export function ownerKeys(row: ReceivedRecord): string[] {
  const { list } = row
  if (list === 'targets' || list === 'wastes' || list === 'tasks') return []
  return apart[list].owner.flatMap((field) => {
    const owner = textOf(row, field)
    return owner === '' ? [] : [`${field} ${owner}`]
  })
}
