import type { Overview } from '../../../shared/contract/library.ts'
import { screens } from '../../../shared/locale/zh/screens.ts'
import { localTime } from '../../../shared/rules/local-time.ts'

/** What was done last, newest first, as the core tells it. */
export function RecentOperations({ recent }: { recent: Overview['recent'] }) {
  return (
    <section className="recent panel" aria-labelledby="recent-title">
      <h2 id="recent-title">{screens.progress.recent}</h2>
      {recent.length === 0 ? <p className="muted">{screens.progress.noRecent}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard. */}
      <ol tabIndex={0}>
        {recent.map((operation) => (
          <li key={operation.id}>
            <time dateTime={operation.at} className="muted">
              {localTime(operation.at)} {operation.author}
            </time>
            <p title={operation.sentence}>{operation.sentence}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
