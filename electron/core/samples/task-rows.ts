import type { Task } from '../../../shared/model/catalogue.ts'
import { sampleRandom } from './sample-random.ts'
import { notApplicable, type SampleRow } from './sample-row.ts'

const progressOf = {
  已完成: ['已按要求完成', '已印发实施', '已通过验收'],
  正在推进: ['按计划推进', '已完成前期工作', '方案已征求意见'],
  持续开展: ['常态化开展'],
  未开展: ['计划下一年度启动'],
} as const

type TaskStatus = keyof typeof progressOf

function statusOf(task: Task, random: () => number): TaskStatus {
  const { kind, by } = task.due
  if (kind === 'continuous' || by === null) return '持续开展'
  const chance = random()
  const year = Number(by.slice(0, 4))
  if (year <= 2022) return chance < 0.95 ? '已完成' : '正在推进'
  if (year === 2023) return chance < 0.84 ? '已完成' : '正在推进'
  if (year === 2024) return chance < 0.22 ? '已完成' : chance < 0.88 ? '正在推进' : '未开展'
  return chance < 0.08 ? '已完成' : chance < 0.7 ? '正在推进' : '未开展'
}

/** Why a task has not begun, or is still going on after its day. */
function problemOf(status: TaskStatus, { due }: Task): string | null {
  if (status === '未开展') return '前期工作尚未启动'
  const isLate = due.by !== null && due.by.slice(0, 4) <= '2023'
  return status === '正在推进' && isLate ? '涉及部门较多，尚在会签' : null
}

/** Documents of the whole city do not concern the small zones: they drew up none of their own. */
function concerns(task: Task, unit: string): boolean {
  return !(task.title.includes('《连云港市') && ['gaoxin', 'yuntaishan', 'xuwei'].includes(unit))
}

/** The 任务清单 of a unit: all tasks of the plan with where they stand at the end of 2023. */
export function taskRows(unit: string, tasks: readonly Task[]): SampleRow[] {
  return tasks.map((task) => {
    const random = sampleRandom(`${unit}/${task.code}`)
    const concerned = concerns(task, unit)
    const status = statusOf(task, random)
    const progress = progressOf[status]
    return {
      key: task.code,
      part: null,
      fields: {
        code: task.code,
        domain: task.domain,
        title: task.title,
        lead: task.lead.join('、'),
        support: task.support.length === 0 ? notApplicable : task.support.join('、'),
        due: task.due.printed.replaceAll(' ', ''),
        status: concerned ? status : notApplicable,
        progress: concerned ? (progress[Math.floor(random() * progress.length)] ?? progress[0]) : null,
        evidence: concerned && status === '已完成' ? '相关文件和工作台账' : null,
        problem: concerned ? problemOf(status, task) : null,
      },
    }
  })
}
