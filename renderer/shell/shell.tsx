import { useHotkeys, useWindowEvent } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { screens } from '../../shared/locale/zh/screens.ts'
import { terms } from '../../shared/locale/zh/terms.ts'
import { versionWords } from '../../shared/locale/zh/versions.ts'
import { useHistoryKeys } from '../api/history-moves.tsx'
import { Header } from './header.tsx'
import { HistoryNotice } from './history-notice.tsx'
import { Navigation } from './navigation.tsx'
import { PageOfLocation } from './page-of-location.tsx'
import { sections } from './sections.tsx'
import './shell.css'

/** A file dropped beside its place would otherwise replace the application by itself. */
function refuseDrop(event: DragEvent): void {
  event.preventDefault()
}

/** The frame of every page: header, navigation, the page itself, and the keys that lead from page to page. */
export function Shell() {
  const [location, go] = useLocation()
  const main = useRef<HTMLElement>(null)
  useHotkeys(
    sections.flatMap(({ key, path }) => (key === null ? [] : [[`alt+${key}`, () => go(path)] as const])),
    [],
  )
  useHistoryKeys()
  useWindowEvent('dragover', refuseDrop)
  useWindowEvent('drop', refuseDrop)
  const section = location.split('/')[1] ?? ''
  const name =
    sections.find((one) => one.path === `/${section}`)?.name ??
    (section === 'versions' ? versionWords.page.title : undefined)
  const wasHere = useRef(section)
  useEffect(() => {
    document.title = name ? `${name} · ${terms.product}` : terms.product
    // A new page begins at its beginning, for the keyboard and for screen readers too.
    if (wasHere.current !== section) main.current?.focus()
    wasHere.current = section
  }, [section, name])
  return (
    <div className="shell">
      <button type="button" className="shell-skip" onClick={() => main.current?.focus()}>
        {screens.shell.skip}
      </button>
      <Header />
      <Navigation />
      <HistoryNotice />
      <main className="shell-main" ref={main} tabIndex={-1}>
        <PageOfLocation />
      </main>
    </div>
  )
}
