import { Link } from 'wouter'
import { listScreens } from '../../../shared/locale/zh/list-screens.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { useOverview } from '../../api/queries.ts'
import { Answer } from '../../components/answer.tsx'
import { NothingReceived } from '../../components/nothing-received.tsx'
import { Page } from '../../components/page.tsx'
import { usePeriod } from '../../shell/period.tsx'
import { BatchPart } from './batch-part.tsx'
import { PreviewPart } from './preview-part.tsx'
import { Standing } from './standing.tsx'
import '../../components/parts.css'
import './lists.css'

/** 出清单: all lists in one go, proved by reading them back; and each of them as it will be on paper. */
export function ListsPage({ part, path }: { part: string; path: string }) {
  const { period } = usePeriod()
  const query = useOverview(period)
  const isPreview = part === 'preview'
  const link = (to: string, name: string, isHere: boolean) => (
    <Link href={to} className="part" aria-current={isHere ? 'page' : undefined}>
      {name}
    </Link>
  )
  return (
    <Page
      title={screens.page.lists}
      summary={<Standing period={period} />}
      actions={
        <nav className="parts" aria-label={listScreens.parts}>
          {link('/lists', listScreens.batch, !isPreview)}
          {link('/lists/preview', listScreens.preview, isPreview)}
        </nav>
      }
    >
      <Answer query={query}>
        {(overview) => {
          const cells = overview.units.flatMap((one) => Object.values(one.lists))
          const missing = cells.filter((cell) => cell.state === 'missing').length
          if (missing === cells.length) return <NothingReceived period={period} />
          return isPreview ? (
            <PreviewPart period={period} path={path} />
          ) : (
            <BatchPart period={period} units={overview.units.map(({ name }) => name)} missing={missing} />
          )
        }}
      </Answer>
    </Page>
  )
}
