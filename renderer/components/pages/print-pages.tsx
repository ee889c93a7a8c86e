import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { DrawnPage } from '../../../shared/contract/pages.ts'
import { DrawnPaper } from './drawn-paper.tsx'
import { loadPageFonts } from './page-fonts.ts'
import './print-pages.css'

/**
 * Opens the print dialogue with exactly these pages, each on paper of its own size, and nothing of the application.
 * @returns when the dialogue has been opened; what was made for it goes when it is closed
 */
export async function printPages(pages: readonly DrawnPage[]): Promise<void> {
  await loadPageFonts()
  const sheets = document.createElement('div')
  sheets.className = 'print-sheets'
  const root = createRoot(sheets)
  flushSync(() =>
    root.render(
      pages.map((page) => (
        <div key={`${page.table}/${page.number}`} className={`print-sheet print-${page.paper}`}>
          <DrawnPaper page={page} />
        </div>
      )),
    ),
  )
  document.body.append(sheets)
  const clean = () => {
    root.unmount()
    sheets.remove()
  }
  window.addEventListener('afterprint', clean, { once: true })
  window.print()
}
