import { screens } from '../../../shared/locale/zh/screens.ts'

const day = 86_400_000
/** Further back, the number of days tells nobody anything. */
const tellingDays = 100

/** The last day for returns, and how far away it is from today. */
export function DueDate({ due }: { due: string }) {
  const now = new Date()
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  const left = Math.round((Date.parse(due) - today) / day)
  const words = screens.progress
  const distance =
    left > 0
      ? words.daysLeft(left)
      : left === 0
        ? words.dueToday
        : left > -tellingDays
          ? words.daysPast(-left)
          : words.isPast
  return (
    <span>
      {words.due(due)}
      {Number.isNaN(left) ? null : <strong className={left < 0 ? 'due is-past' : 'due'}>{distance}</strong>}
    </span>
  )
}
