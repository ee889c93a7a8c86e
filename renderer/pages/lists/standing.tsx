import { Link } from 'wouter'
import { listScreens } from '../../../shared/locale/zh/list-screens.ts'
import { useSignOffs } from '../../api/decision-queries.ts'

const words = listScreens.standing

/** What is printed on every page: whether the figures are final, and where that is changed. */
export function Standing({ period }: { period: string }) {
  const signOffs = useSignOffs(period, false).data
  if (!signOffs) return null
  const latest = signOffs.findLast(({ takenBack }) => takenBack === null)
  const day = latest?.at.slice(0, 10) ?? ''
  if (latest?.state === 'current') return words.final(day)
  return (
    <>
      {latest ? words.outdated(day) : words.draft} <Link href="/sign-off">{words.toSignOff}</Link>
    </>
  )
}
