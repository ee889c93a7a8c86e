/** The four lists of a plan, in the order in which they are printed. */
export const listKinds = ['targets', 'wastes', 'tasks', 'projects'] as const

/** One of the four lists: 目标责任清单, 废物清单, 任务清单, 项目清单. */
export type ListKind = (typeof listKinds)[number]
