import type { Catalogue, Department } from '../model/catalogue.ts'

/** Who may hand in a table: a reporting unit, or a department of the city with figures of its own (数据来源). */
export interface Sender {
  readonly id: string
  readonly name: string
  readonly kind: 'unit' | 'department'
}

const collective = /^(?:各|相关|负责)|(?:成员单位|部门|管委会)$/

/**
 * The departments that are single bodies of the city itself: named after it (市统计局, 连云港海事局). A county's own body
 * (东海县水务局) is not, nor are names for many (各县区政府, 领导小组成员单位). One whose id is also a unit's could not be told from it.
 */
export function cityDepartments({
  departments,
  units,
}: Pick<Catalogue, 'departments' | 'units'>): Department[] {
  const cities = units.filter(({ kind }) => kind === 'city').map(({ name }) => name)
  const roots = [...cities, ...cities.map((name) => name.replace(/市$/, ''))]
  const others = units.filter(({ kind }) => kind !== 'city').map(({ name }) => name)
  const ids = new Set(units.map(({ id }) => id))
  return departments.filter(({ id, name, aliases }) => {
    const isOfCity = [name, ...aliases].some(
      (one) => one.startsWith('市') || roots.some((root) => one.includes(root)),
    )
    const isOther = ids.has(id) || others.some((other) => name.startsWith(other))
    return isOfCity && !isOther && !collective.test(name)
  })
}
