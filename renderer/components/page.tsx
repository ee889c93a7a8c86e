import type { ReactNode } from 'react'
import './page.css'

/** A page: its name, one line on its state, its actions, and its body, which has the rest of the window. */
export function Page({
  title,
  summary,
  actions,
  children,
}: {
  title: string
  summary?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="page">
      <header className="page-head">
        <h1>{title}</h1>
        {summary ? <div className="muted">{summary}</div> : null}
        {actions ? <div className="actions">{actions}</div> : null}
      </header>
      {children}
    </div>
  )
}
