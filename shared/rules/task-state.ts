import type { taskStates } from '../contract/figures.ts'
import { normaliseName } from './normalise-name.ts'

export type TaskState = (typeof taskStates)[number]

const words: Readonly<Record<TaskState, readonly string[]>> = {
  'not-started': [
    '未开展',
    '未启动',
    '未开始',
    '未实施',
    '未推进',
    '尚未开展',
    '尚未启动',
    '没有开展',
    '待启动',
    '待开展',
    '未开工',
  ],
  continuous: [
    '持续开展',
    '持续推进',
    '持续实施',
    '持续',
    '长期',
    '长期坚持',
    '长期开展',
    '常态化',
    '常态化开展',
  ],
  ongoing: [
    '正在推进',
    '推进中',
    '进行中',
    '正在进行',
    '正在开展',
    '开展中',
    '实施中',
    '正在实施',
    '办理中',
    '在建',
    '未完成',
    '尚未完成',
    '部分完成',
    '基本完成',
    '按序时推进',
    '按计划推进',
    '有序推进',
    '已启动',
    '已开展',
  ],
  done: [
    '已完成',
    '完成',
    '全部完成',
    '已办结',
    '办结',
    '已落实',
    '已建成',
    '已印发',
    '已完工',
    '按时完成',
    '提前完成',
  ],
}

const states = new Map(
  (Object.entries(words) as [TaskState, readonly string[]][]).flatMap(([state, list]) =>
    list.map((word) => [normaliseName(word), state] as const),
  ),
)

/**
 * Where a task stands, from the words a unit wrote: only a whole statement decides; a percentage of 100 is done. Blanks,
 * a remark in brackets and a closing 。 do not disturb.
 *
 * @returns null for anything else: a person has to say.
 */
export function taskState(text: string): TaskState | null {
  const normal = normaliseName(text)
  const known = states.get(normal) ?? states.get(normal.replace(/\([^()]*\)$/, ''))
  if (known) return known
  const percent = /^(?:完成|已完成)?(\d{1,3}(?:\.\d+)?)%$/.exec(normal)?.[1]
  if (percent === undefined) return null
  const share = Number(percent)
  return share >= 100 ? 'done' : share > 0 ? 'ongoing' : 'not-started'
}
