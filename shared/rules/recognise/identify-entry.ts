import type { TableKind } from '../../model/list-kind.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { normaliseName } from '../normalise-name.ts'
import { withoutNumbering } from './numbered-name.ts'
import { contradicts, splitCode, wasteNamed } from './waste-in-cell.ts'

export interface Entry {
  /** Key in the catalogue; null where the catalogue has no such entry. */
  readonly key: string | null
  readonly label: string
  readonly part: string | null
}

/** 绿色矿山建成率（大型） and 绿色矿山建成率-大型矿山 name a part of the indicator. */
function partInName(label: string, index: CatalogueIndex): Entry | null {
  const [, base, part] = /^(.+?)[-:(](.+?)\)?$/.exec(normaliseName(label)) ?? []
  const indicator = base === undefined || part === undefined ? null : index.indicator(base)
  const known = indicator?.parts.find((name) => part?.startsWith(normaliseName(name)))
  return indicator && known !== undefined ? { key: String(indicator.seq), label, part: known } : null
}

/**
 * Which catalogue entry a row speaks of. Only an identical normalised name, alias or code decides; anything else stays
 * without a key, for a person to say.
 *
 * @param text text of another field of the row
 * @param part what the label names after 其中, or null
 * @param above the entry that an 其中 row belongs to
 * @returns null where the row names nothing at all, or a part of nothing that has parts
 */
export function identifyEntry(
  list: TableKind,
  label: string,
  text: (field: string) => string,
  part: string | null,
  above: { readonly key: string | null; readonly label: string } | null,
  index: CatalogueIndex,
): Entry | null {
  switch (list) {
    case 'targets': {
      if (part !== null) {
        const indicator = index.indicatorByKey(above?.key ?? null)
        const known = indicator?.parts.find((name) => normaliseName(part).startsWith(normaliseName(name)))
        return known === undefined || !above ? null : { key: above.key, label: above.label, part: known }
      }
      if (label === '') return null
      const named = partInName(label, index)
      if (named) return named
      const indicator = index.indicator(label) ?? index.indicator(withoutNumbering(label))
      return { key: indicator ? String(indicator.seq) : null, label, part: null }
    }
    case 'tasks': {
      const code = text('code')
      if (label === '' && code === '') return null
      const byTitle = index.taskByTitle(label) ?? index.taskByTitle(withoutNumbering(label))
      const byCode = index.taskByCode(code)
      // Where code and title name two different tasks, neither decides.
      const conflict = byTitle !== null && byCode !== null && byTitle.code !== byCode.code
      const task = conflict ? null : (byTitle ?? byCode)
      return { key: task?.code ?? null, label: label === '' ? code : label, part: null }
    }
    case 'wastes': {
      if (part !== null) {
        // Under a total, 其中：秸秆 is an entry; under an entry, 其中 is a part of it.
        const known = above === null ? wasteNamed(part, index) : null
        return known ? { key: known.name, label, part: null } : null
      }
      if (label === '') return null
      const waste = wasteNamed(label, index)
      const split = splitCode(withoutNumbering(label))
      const code = text('code') || split.code
      // Where name and code are of two different wastes, neither decides.
      if (waste && [text('code'), split.code].some((own) => contradicts(waste, own, index)))
        return { key: null, label, part: null }
      const normal = normaliseName(code).toUpperCase()
      return {
        key: waste ? waste.name : `${normal}${normal === '' ? '' : ' '}${split.name}`,
        label,
        part: null,
      }
    }
    case 'projects':
    case 'enterprises':
    case 'facilities':
    case 'items': {
      if (label === '' || part !== null) return null
      return { key: normaliseName(label), label, part: null }
    }
  }
}
