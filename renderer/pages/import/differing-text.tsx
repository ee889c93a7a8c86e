import { nameDifferences } from '../../../shared/rules/match/name-differences.ts'

/** A name, with the characters marked that another name does not have. */
export function DifferingText({ text, other }: { text: string; other: string }) {
  let at = 0
  return (
    <span>
      {nameDifferences(text, other).one.map((part) => {
        const key = at
        at += part.text.length
        return part.differs && other !== '' ? (
          <mark key={key} className="differs">
            {part.text}
          </mark>
        ) : (
          <span key={key}>{part.text}</span>
        )
      })}
    </span>
  )
}
