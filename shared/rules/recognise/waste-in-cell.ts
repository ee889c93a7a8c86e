import type { Waste } from '../../model/catalogue.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { cleanText, normaliseName } from '../normalise-name.ts'
import { withoutNumbering } from './numbered-name.ts'

// SW02, HW08, 900-002-S17, 900-249-08: as the national lists write their codes.
const code = String.raw`(?:[SH]W\d{2}|\d{3}-\d{3}-(?:S?\d{2}))`
const codeFirst = new RegExp(`^[(]?(${code})[)]?[-:：、,/ ]*(.+)$`, 'i')
const codeLast = new RegExp(`^(.+?)[-:：、,/ ]*[(]?(${code})[)]?$`, 'i')

/** A waste's name and its code where one cell holds both: 粉煤灰（SW02）, SW02 粉煤灰. */
export function splitCode(label: string): { readonly name: string; readonly code: string } {
  const plain = cleanText(label.normalize('NFKC'))
  const [, before, behind] = codeFirst.exec(plain) ?? []
  if (before !== undefined && behind !== undefined) return { name: behind, code: before.toUpperCase() }
  const [, name, last] = codeLast.exec(plain) ?? []
  if (name !== undefined && last !== undefined) return { name, code: last.toUpperCase() }
  return { name: label, code: '' }
}

/** The waste that a label names, with or without a number or its code in the same cell; null for none. */
export function wasteNamed(label: string, index: CatalogueIndex): Waste | null {
  const direct = index.waste(label) ?? index.waste(withoutNumbering(label))
  if (direct) return direct
  const { name, code: own } = splitCode(withoutNumbering(label))
  return own === '' ? null : (index.waste(name) ?? index.waste(withoutNumbering(name)))
}

/** True where the code is the catalogue's for other wastes than this one: name and code then contradict each other. */
export function contradicts(waste: Waste, text: string, index: CatalogueIndex): boolean {
  const said = normaliseName(text).toUpperCase()
  if (said === '' || said === waste.code) return false
  return index.catalogue.wastes.some((other) => other.code === said)
}
