import { Link, useLocation } from 'wouter'
import { screens } from '../../shared/locale/zh/screens.ts'
import { sections } from './sections.tsx'

/** The pages, at the left of every page. */
export function Navigation() {
  const [location] = useLocation()
  return (
    <nav className="shell-navigation" aria-label={screens.shell.navigation}>
      <ol>
        {sections.map((section) => {
          const isHere =
            section.path === '/'
              ? location === '/'
              : location === section.path || location.startsWith(`${section.path}/`)
          const Icon = section.icon
          const { key } = section
          return (
            <li key={section.path}>
              <Link
                href={section.path}
                aria-current={isHere ? 'page' : undefined}
                aria-keyshortcuts={key === null ? undefined : `Alt+${key}`}
                title={key === null ? undefined : screens.shell.pageKey(key)}
              >
                <Icon size={18} aria-hidden />
                <span>{section.name}</span>
                <span className="shell-key" aria-hidden="true">
                  {key}
                </span>
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
