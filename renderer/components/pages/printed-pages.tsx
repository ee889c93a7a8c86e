import { ActionIcon, Button, Group } from '@mantine/core'
import {
  IconArrowAutofitWidth,
  IconChevronDown,
  IconChevronUp,
  IconPrinter,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { DrawnPage } from '../../../shared/contract/pages.ts'
import { pageWords } from '../../../shared/locale/zh/pages.ts'
import { DrawnPaper } from './drawn-paper.tsx'
import { actualScale, deskGap, nextZoom, pageAt, stackPages } from './page-desk.ts'
import { loadPageFonts } from './page-fonts.ts'
import { printPages } from './print-pages.tsx'
import './printed-pages.css'

const words = pageWords.preview

/**
 * Pages as they will be on paper: on a desk to scroll through, as wide as it or at any size. Only what is near the part
 * in sight is drawn, so that long batches stay quick.
 */
export function PrintedPages({ pages }: { pages: readonly DrawnPage[] }) {
  const desk = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState<number | 'fit'>('fit')
  const [view, setView] = useState({ width: 900, height: 600, top: 0 })
  const [fonts, setFonts] = useState<'loading' | 'ready' | 'missing'>('loading')
  const widest = Math.max(1, ...pages.map((page) => page.width))
  const scale =
    zoom === 'fit' ? Math.max(0.1, (view.width - 2 * deskGap) / widest) : (zoom / 100) * actualScale
  const percent = Math.round((100 * scale) / actualScale)
  const places = useMemo(() => stackPages(pages, scale), [pages, scale])
  const looked = (top: number) => pageAt(places, top + view.height / 3)
  const current = looked(view.top)

  useEffect(() => {
    loadPageFonts().then(
      () => setFonts('ready'),
      () => setFonts('missing'),
    )
  }, [])
  useLayoutEffect(() => {
    const element = desk.current
    if (!element) return
    const look = () =>
      setView({ width: element.clientWidth, height: element.clientHeight, top: element.scrollTop })
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const goTo = (index: number) => {
    const page = Math.min(pages.length - 1, Math.max(0, index))
    desk.current?.scrollTo({ top: (places.tops[page] ?? 0) - deskGap })
  }
  // The page that was looked at stays in sight, at the same height.
  const held = useRef<{ page: number; share: number } | null>(null)
  const zoomTo = (next: number | 'fit') => {
    const share = (view.top - (places.tops[current] ?? 0)) / (places.heights[current] || 1)
    held.current = { page: current, share }
    setZoom(next)
  }
  useLayoutEffect(() => {
    if (!held.current || !desk.current) return
    const { page, share } = held.current
    held.current = null
    desk.current.scrollTop = (places.tops[page] ?? 0) + share * (places.heights[page] ?? 0)
  }, [places])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // Of keys pressed in quick succession the later ones know nothing yet of where the earlier led.
    const at = looked(event.currentTarget.scrollTop)
    const targets: Readonly<Record<string, number>> = {
      PageDown: at + 1,
      PageUp: at - 1,
      Home: 0,
      End: pages.length - 1,
    }
    const target = targets[event.key]
    if (target !== undefined) goTo(target)
    else if (event.key === '+' || event.key === '=') zoomTo(nextZoom(percent, 1))
    else if (event.key === '-') zoomTo(nextZoom(percent, -1))
    else return
    event.preventDefault()
  }

  const first = pageAt(places, view.top - view.height)
  const last = pageAt(places, view.top + 2 * view.height)
  return (
    <section className="printed-pages" aria-label={words.region}>
      <Group className="printed-pages-bar" gap="xs" role="toolbar" aria-label={words.region}>
        <ActionIcon
          variant="default"
          aria-label={words.previous}
          disabled={current === 0}
          onClick={() => goTo(current - 1)}
        >
          <IconChevronUp size={18} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          aria-label={words.next}
          disabled={current >= pages.length - 1}
          onClick={() => goTo(current + 1)}
        >
          <IconChevronDown size={18} />
        </ActionIcon>
        <span role="status">{words.page(pages.length === 0 ? 0 : current + 1, pages.length)}</span>
        <ActionIcon
          variant="default"
          aria-label={words.smaller}
          onClick={() => zoomTo(nextZoom(percent, -1))}
        >
          <IconZoomOut size={18} />
        </ActionIcon>
        <span className="printed-pages-scale">{words.scale(percent)}</span>
        <ActionIcon variant="default" aria-label={words.larger} onClick={() => zoomTo(nextZoom(percent, 1))}>
          <IconZoomIn size={18} />
        </ActionIcon>
        <Button
          variant={zoom === 'fit' ? 'light' : 'default'}
          aria-pressed={zoom === 'fit'}
          leftSection={<IconArrowAutofitWidth size={18} />}
          onClick={() => zoomTo('fit')}
        >
          {words.fit}
        </Button>
        <Button
          variant={zoom === 100 ? 'light' : 'default'}
          aria-pressed={zoom === 100}
          onClick={() => zoomTo(100)}
        >
          {words.actual}
        </Button>
        <Button
          leftSection={<IconPrinter size={18} />}
          disabled={pages.length === 0 || fonts === 'loading'}
          onClick={() => void printPages(pages).catch(() => setFonts('missing'))}
        >
          {words.print}
        </Button>
        {fonts === 'ready' ? null : (
          <span role={fonts === 'missing' ? 'alert' : 'status'}>
            {fonts === 'missing' ? words.fontsMissing : words.loadingFonts}
          </span>
        )}
      </Group>
      <section
        ref={desk}
        className="printed-pages-desk"
        aria-label={words.page(pages.length === 0 ? 0 : current + 1, pages.length)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a place to scroll is reached and moved by the keyboard
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={({ currentTarget }) => setView((known) => ({ ...known, top: currentTarget.scrollTop }))}
      >
        <div
          className="printed-pages-stack"
          style={{ height: places.total, width: Math.max(view.width, widest * scale + 2 * deskGap) }}
        >
          {pages.map((page, index) => {
            if (index < first || index > last) return null
            const width = page.width * scale
            return (
              <section
                key={`${page.table}/${page.number}`}
                className="printed-page"
                aria-label={words.page(index + 1, pages.length)}
                style={{
                  top: places.tops[index],
                  width,
                  height: places.heights[index],
                  marginLeft: -width / 2,
                }}
              >
                <DrawnPaper page={page} />
              </section>
            )
          })}
        </div>
      </section>
    </section>
  )
}
