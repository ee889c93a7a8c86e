import type { Finding } from '../../../shared/contract/checks.ts'
import { terms } from '../../../shared/locale/zh/terms.ts'
import { Mark, type MarkTone } from './mark.tsx'

const tones: Record<Finding['severity'], MarkTone> = { A: 'fail', B: 'warn', C: 'info', D: 'plain' }

/** Fewer corners, less weight: octagon, triangle, diamond, circle. */
const outlines: Record<Finding['severity'], string> = {
  A: 'M5.5 1h7L17 5.5v7L12.5 17h-7L1 12.5v-7z',
  B: 'M9 0.5 17.5 16.5H0.5z',
  C: 'M9 0 18 9 9 18 0 9z',
  D: 'M9 1a8 8 0 1 1 0 16A8 8 0 0 1 9 1z',
}

/** A 强制性, B 准强制性, C 核实性, D 提示性. */
export function SeverityMark({ severity }: { severity: Finding['severity'] }) {
  const shape = (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <path d={outlines[severity]} fill="currentColor" />
      <text x="9" y={severity === 'B' ? 14.5 : 12.6}>
        {severity}
      </text>
    </svg>
  )
  return <Mark tone={tones[severity]} shape={shape} word={terms.severity[severity]} />
}
