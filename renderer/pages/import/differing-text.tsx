import { differingCharacters } from '../../../shared/rules/mapping/differing-characters.ts'

/** A name, with the characters marked that another name does not have. */
export function DifferingText({ text, other }: { text: string; other: string }) {
  let at = 0
  return (
    <span>
      {differingCharacters(text, other).map((piece) => {
        const key = at
        at += piece.text.length
        return piece.differs && other !== '' ? (
          <mark key={key} className="differs">
            {piece.text}
          </mark>
        ) : (
          <span key={key}>{piece.text}</span>
        )
      })}
    </span>
  )
}
