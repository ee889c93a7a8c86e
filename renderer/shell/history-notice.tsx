import { Button, CloseButton } from '@mantine/core'
import { IconCircleCheckFilled, IconInfoCircleFilled } from '@tabler/icons-react'
import { useEffect } from 'react'
import { historyWords } from '../../shared/locale/zh/history.ts'
import { screens } from '../../shared/locale/zh/screens.ts'
import { useHistoryMoves } from '../api/history-moves.tsx'
import './history-notice.css'

const words = historyWords.screen
/** Milliseconds: long enough to read a sentence and to decide. */
const shownFor = 12_000

/** What undo or redo has just done, and how to take it back; or why nothing was done. */
export function HistoryNotice() {
  const { news, dismiss, move } = useHistoryMoves()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each piece of news has its own time.
  useEffect(() => {
    if (!news) return
    const timer = setTimeout(dismiss, shownFor)
    return () => clearTimeout(timer)
  }, [news])
  const back = news?.back ?? null
  return (
    <div className="history-notice" role="status" aria-label={words.notice}>
      {news ? (
        <div className={back === null ? 'history-news is-refused' : 'history-news'}>
          {back === null ? (
            <IconInfoCircleFilled size={18} aria-hidden />
          ) : (
            <IconCircleCheckFilled size={18} aria-hidden />
          )}
          <p>
            {news.sentence}
            {back === null ? null : <span className="muted">{words.how[back]}</span>}
          </p>
          {back === null ? null : (
            <Button size="compact-sm" variant="default" onClick={() => void move(back)}>
              {historyWords.action[back]}
            </Button>
          )}
          <CloseButton size="sm" aria-label={screens.common.close} onClick={dismiss} />
        </div>
      ) : null}
    </div>
  )
}
