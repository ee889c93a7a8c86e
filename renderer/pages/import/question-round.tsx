import { useState } from 'react'
import type { ImportedFile } from '../../../shared/contract/imports.ts'
import type { Answer, Question } from '../../../shared/model/mapping.ts'
import { QuestionForm, type Saying } from './question-form.tsx'
import { QuestionSource } from './question-source.tsx'

/** Where an answer may hold beside this one file, the usual first. */
function scopesOf({ kind, raw }: Question): readonly Answer['remember'][] {
  if (kind === 'column' || kind === 'entry') return ['unit', 'office', 'no']
  if (kind === 'list') return ['unit', 'no']
  // A unit's name tells whose return it is, so it holds for all or for none.
  return kind === 'unit' && raw !== '' ? ['office', 'no'] : ['no']
}

/** Leads through the questions of a file, one at a time; what was said to one stays while looking at another. */
export function QuestionRound({
  file,
  period,
  isBusy,
  onDone,
}: {
  file: ImportedFile
  period: string
  isBusy: boolean
  onDone: (answers: readonly Answer[]) => void
}) {
  // What blocks comes first.
  const [questions] = useState(() =>
    file.questions.toSorted((a, b) => Number(b.blocking) - Number(a.blocking)),
  )
  const [at, setAt] = useState(0)
  const [said, setSaid] = useState<ReadonlyMap<string, Saying>>(new Map())
  const question = questions[at]
  if (!question) return null
  const scopes = scopesOf(question)
  const saying = said.get(question.id) ?? { key: undefined, label: '', remember: scopes[0] ?? 'no' }
  const isLast = at === questions.length - 1
  const go = () => {
    if (!isLast) {
      setAt(at + 1)
      return
    }
    const answers = questions.flatMap((one): Answer[] => {
      const answer = said.get(one.id)
      if (answer?.key === undefined) return []
      return [{ file: file.sha256 ?? file.id, question: one.id, key: answer.key, remember: answer.remember }]
    })
    const open = questions.findIndex((one) => one.blocking && said.get(one.id)?.key === undefined)
    if (open >= 0) setAt(open)
    else if (answers.length > 0) onDone(answers)
  }
  return (
    <div className="question-round">
      <QuestionForm
        key={question.id}
        question={question}
        position={{ at: at + 1, total: questions.length }}
        scopes={scopes}
        saying={saying}
        isBusy={isBusy}
        onSay={(next) => setSaid((before) => new Map(before).set(question.id, next))}
        onPrevious={at > 0 ? () => setAt(at - 1) : null}
        onNext={go}
      />
      <QuestionSource
        file={file.id}
        period={period}
        name={file.file}
        sheet={question.sheet}
        pointedRef={question.ref}
      />
    </div>
  )
}
