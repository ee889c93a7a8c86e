import { useDebouncedValue } from '@mantine/hooks'
import { useLocation } from 'wouter'
import type { PlannedDocument } from '../../../shared/contract/lists.ts'
import { listScreens } from '../../../shared/locale/zh/list-screens.ts'
import { useDocuments, usePages } from '../../api/list-queries.ts'
import { Answer } from '../../components/answer.tsx'
import { PrintedPages } from '../../components/pages/printed-pages.tsx'
import { DocumentList } from './document-list.tsx'

const words = listScreens.documents
/** Milliseconds: who goes through the list by arrow does not want what lies between. */
const pause = 120

/** One document's pages; the desk of the document before does not stay under its name. */
function DocumentPages({ period, document }: { period: string; document: PlannedDocument }) {
  const [settled] = useDebouncedValue(document, pause)
  const isSettled = settled.path === document.path
  const query = usePages(period, isSettled ? { path: document.path, unit: document.unit } : null)
  return (
    <Answer query={query} lines={12}>
      {(pages) => <PrintedPages key={document.path} pages={pages} />}
    </Answer>
  )
}

/** 预览打印: the documents of a batch at the left, the pages of the chosen one at the right. The address keeps which; none: the first. */
export function PreviewPart({ period, path }: { period: string; path: string }) {
  const [, go] = useLocation()
  const query = useDocuments(period)
  return (
    <Answer query={query} lines={14}>
      {(documents) => {
        const chosen = path === '' ? documents[0] : documents.find((document) => document.path === path)
        return (
          <div className="preview fill">
            <DocumentList
              documents={documents}
              chosen={chosen?.path ?? null}
              onChoose={(next) =>
                go(`/lists/preview/${next.split('/').map(encodeURIComponent).join('/')}`, { replace: true })
              }
            />
            <section className="preview-pages panel" aria-label={chosen?.title ?? words.unknown(path)}>
              {chosen ? (
                <DocumentPages period={period} document={chosen} />
              ) : (
                <div className="empty">
                  <p className="muted">{words.unknown(path)}</p>
                </div>
              )}
            </section>
          </div>
        )
      }}
    </Answer>
  )
}
