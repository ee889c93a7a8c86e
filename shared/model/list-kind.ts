/** The four lists of a plan, in the order in which they are printed. */
export const listKinds = ['targets', 'wastes', 'tasks', 'projects'] as const

/** One of the four lists: 目标责任清单, 废物清单, 任务清单, 项目清单. */
export type ListKind = (typeof listKinds)[number]

/**
 * Registers behind the lists: enterprises (企业名录), facilities (设施名录), and the named things that a count of the target
 * list counts (佐证名单). Read and stored, not printed as lists.
 */
export const registerKinds = ['enterprises', 'facilities', 'items'] as const
export type RegisterKind = (typeof registerKinds)[number]

/** Lists of named things that are counted or summed: a thing that several rows name is counted once. */
export const itemLists = ['projects', 'items'] as const
export type ItemList = (typeof itemLists)[number]

/** Every kind of table that a return may hold. */
export const tableKinds = [...listKinds, ...registerKinds] as const

export type TableKind = (typeof tableKinds)[number]

/** True for one of the four lists: what is checked, consolidated and printed. */
export function isListKind(kind: TableKind): kind is ListKind {
  return (listKinds as readonly TableKind[]).includes(kind)
}
