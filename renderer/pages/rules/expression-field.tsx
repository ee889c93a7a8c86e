import { Textarea } from '@mantine/core'
import { useRef } from 'react'
import type { RuleReport, RuleVocabulary } from '../../../shared/contract/rules.ts'
import { ruleScreens } from '../../../shared/locale/zh/rules.ts'
import { FunctionPicker } from './function-picker.tsx'

const words = ruleScreens.builder

interface Piece {
  readonly text: string
  readonly label: string
}

const signs: readonly Piece[] = [
  { text: ' + ', label: '＋' },
  { text: ' - ', label: '－' },
  { text: ' * ', label: '×' },
  { text: ' / ', label: '÷' },
  { text: '(', label: '（' },
  { text: ')', label: '）' },
]

const comparisons: readonly Piece[] = [
  { text: ' == ', label: '＝' },
  { text: ' != ', label: '≠' },
  { text: ' > ', label: '＞' },
  { text: ' >= ', label: '≥' },
  { text: ' < ', label: '＜' },
  { text: ' <= ', label: '≤' },
  { text: ' && ', label: words.and },
  { text: ' || ', label: words.or },
  { text: '!', label: words.not },
]

/** What may be put into an expression by a click, in Chinese. */
function piecesOf(vocabulary: RuleVocabulary, part: 'where' | 'left' | 'right'): readonly Piece[] {
  const fields = vocabulary.fields.map(({ field, label, kind }) => ({ text: field, label, kind }))
  if (part !== 'where') return fields.filter(({ kind }) => kind === 'number')
  return [{ text: 'key', label: words.key }, ...fields.filter(({ kind }) => kind === 'number')]
}

/**
 * One text of a rule: built from pieces with Chinese names, or written as it is. Below it, how it reads in words, or what
 * of it is not understood.
 */
export function ExpressionField({
  part,
  value,
  reads,
  faults,
  vocabulary,
  disabled,
  onChange,
}: {
  part: 'where' | 'left' | 'right'
  value: string
  /** In words, where it is understood. */
  reads: string | null
  faults: RuleReport['faults']
  vocabulary: RuleVocabulary | undefined
  disabled: boolean
  onChange: (value: string) => void
}) {
  const input = useRef<HTMLTextAreaElement>(null)
  const label = words.part[part]
  const own = faults.filter((fault) => fault.part === part)
  const insert = (text: string) => {
    const field = input.current
    const from = field?.selectionStart ?? value.length
    const to = field?.selectionEnd ?? value.length
    onChange(`${value.slice(0, from)}${text}${value.slice(to)}`)
    // After the new value has come in, behind what was put in.
    requestAnimationFrame(() => {
      field?.focus()
      field?.setSelectionRange(from + text.length, from + text.length)
    })
  }
  return (
    <fieldset className="rule-expression" disabled={disabled}>
      <legend>{label}</legend>
      {vocabulary && !disabled ? (
        <div className="rule-pieces">
          {[...piecesOf(vocabulary, part), ...signs, ...(part === 'where' ? comparisons : [])].map(
            (piece) => (
              <button
                type="button"
                key={piece.text}
                className="rule-piece"
                title={words.insertPiece(piece.text.trim())}
                onClick={() => insert(piece.text)}
              >
                {piece.label}
              </button>
            ),
          )}
          {part === 'where' && vocabulary.rows.length > 0 ? (
            <select
              className="rule-rows"
              aria-label={words.rowIs}
              value=""
              onChange={(event) => insert(`key == ${JSON.stringify(event.currentTarget.value)}`)}
            >
              <option value="">{words.rowIs}</option>
              {vocabulary.rows.map((row) => (
                <option key={row.key} value={row.key}>
                  {row.label}
                </option>
              ))}
            </select>
          ) : null}
          {part === 'where' ? null : (
            <FunctionPicker functions={vocabulary.functions} label={label} onInsert={insert} />
          )}
        </div>
      ) : null}
      <Textarea
        ref={input}
        aria-label={words.expressionOf(label)}
        classNames={{ input: 'code' }}
        autosize
        minRows={1}
        maxRows={3}
        spellCheck={false}
        value={value}
        placeholder={words.placeholder[part]}
        error={own.length > 0 && value !== '' ? own.map(({ sentence }) => sentence).join('') : undefined}
        onChange={(event) => onChange(event.currentTarget.value.replaceAll('\n', ' '))}
      />
      {own.length === 0 && reads !== null && value !== '' ? (
        <p className="rule-reads">{words.reads(reads)}</p>
      ) : null}
    </fieldset>
  )
}
