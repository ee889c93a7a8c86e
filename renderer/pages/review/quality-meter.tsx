import { correctionScreens, correctionWords } from '../../../shared/locale/zh/corrections.ts'
import type { TextQuality } from '../../../shared/rules/explanations/judge-text.ts'

/** How much an explanation explains, in three steps, with what is missing in words. */
export function QualityMeter({ quality }: { quality: TextQuality }) {
  const { level, reasons } = quality
  return (
    <div className="quality" role="status">
      <span className="quality-level">
        <span>{correctionScreens.form.quality}</span>
        <meter className={`quality-meter is-${level}`} min={0} max={3} value={level} aria-hidden />
        <strong>{correctionWords.gate.level[level]}</strong>
      </span>
      {reasons.length === 0 ? null : (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
