import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import './disclosure-button.css'

/** Opens and closes what belongs to a row. */
export function DisclosureButton({
  isOpen,
  label,
  onToggle,
  children,
}: {
  isOpen: boolean
  /** What it opens, for those who do not see the arrow. */
  label: string
  onToggle: () => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      className="disclosure"
      aria-expanded={isOpen}
      aria-description={label}
      onClick={onToggle}
    >
      {isOpen ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
      <span>{children}</span>
    </button>
  )
}
