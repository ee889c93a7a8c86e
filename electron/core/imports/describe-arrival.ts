import type { ImportedFile } from '../../../shared/contract/imports.ts'
import { zh } from '../../../shared/locale/zh.ts'
import type { Answer, Drift, Question, ReadingMemory } from '../../../shared/model/mapping.ts'
import type { Library } from '../library.ts'
import type { Accepted, Refused } from './arrival.ts'
import { findDrift } from './find-drift.ts'
import { memoryUsed } from './memory-used.ts'
import type { ReturnContent } from './read-return-file.ts'

type Reason = ImportedFile['recognised']['unit'][number]

function reason({ sheet, ref, text, says }: Reason, name = says): Reason {
  return { sheet, ref, text, says: name }
}

/** Where a header changed, what its column held before leads the candidates. */
function proposalFirst(question: Question, drift: readonly Drift[]): Question {
  if (question.kind !== 'column') return question
  const row = drift
    .filter(({ sheet, list }) => sheet === question.sheet && list === question.list)
    .flatMap(({ rows }) => rows)
    .find(({ is, was }) => is !== null && was !== null && is.field === null && is.path === question.path)
  const first = question.candidates.find((candidate) => candidate.key === row?.proposal)
  if (!row || !first) return question
  const others = question.candidates.filter((candidate) => candidate !== first)
  return { ...question, candidates: [{ ...first, why: row.sentence }, ...others] }
}

/** A department's table is none of the returns that are waited for: said, so that nobody takes it for one. */
function departmentNotice(library: Library, sender: string | null): ImportedFile['notices'] {
  const found = library.index.sender(sender ?? '')
  if (found?.kind !== 'department') return []
  return [{ code: 'department-figures', sentence: zh.imports.departmentFigures(found.name) }]
}

/** How each statement of scope was understood: numbers are added or taken off by it. */
function scopeNotices(library: Library, { sheets }: ReturnContent): ImportedFile['notices'] {
  const name = (zone: string) => library.index.unitById(zone)?.name ?? zone
  const sentences = sheets.flatMap((sheet) =>
    (sheet.scopes ?? []).map(({ ref, raw, includes, zones }) =>
      zh.imports.scopeStated(sheet.name, ref, raw, includes, zones.map(name)),
    ),
  )
  return [...new Set(sentences)].map((sentence) => ({ code: 'scope-stated', sentence }))
}

/** What is said about a file beside its outcome; ask before it is stored, since drift looks at what was stored before. @param shown with the records */
export function describeContent(
  library: Library,
  content: ReturnContent | null,
  memory: ReadingMemory,
  shown: boolean,
): Pick<ImportedFile, 'questions' | 'drift' | 'remembered' | 'recognised' | 'notices' | 'sheets'> {
  const nothing = { unit: [], period: [] }
  if (!content)
    return { questions: [], drift: [], remembered: [], recognised: nothing, notices: [], sheets: [] }
  const drift = content.unit === null ? [] : findDrift(library, content.unit, content.sheets)
  return {
    questions: content.questions.map((question) => proposalFirst(question, drift)),
    drift,
    recognised: {
      unit: content.reasons.units.map((heard) => reason(heard, library.index.sender(heard.says)?.name)),
      period: content.reasons.years.map((heard) => reason(heard)),
    },
    remembered: memoryUsed(library, content, memory),
    notices: [
      ...content.notices.map(({ code, facts }) => ({ code, sentence: zh.notices[code](facts) })),
      ...departmentNotice(library, content.unit),
      ...scopeNotices(library, content),
    ],
    sheets: shown ? [...content.sheets] : content.sheets.map((sheet) => ({ ...sheet, records: [] })),
  }
}

/** Answers to questions that the file does not raise, or no longer: told, since nothing is dropped in silence. */
export function unusedAnswers(
  arrival: Pick<Accepted, 'id' | 'content'> & { readonly sha256: string | null },
  answers: readonly Answer[],
): ImportedFile['notices'] {
  const used = new Set(arrival.content.answered.map((one) => one.question.id))
  return answers
    .filter((one) => (one.file === arrival.sha256 || one.file === arrival.id) && !used.has(one.question))
    .map((one) => ({ code: 'answer-unused' as const, sentence: zh.imports.answerUnused(one.question) }))
}

/** The report on a file that was not stored. */
export function describeRefused(
  library: Library,
  arrival: Refused,
  order: { readonly period: string; readonly records: boolean },
  memory: ReadingMemory,
): ImportedFile {
  const { error, content } = arrival
  const unit = arrival.needsMapping ? (content?.unit ?? null) : null
  return {
    id: arrival.id,
    file: arrival.file,
    sha256: arrival.sha256,
    outcome: arrival.needsMapping ? 'needs-mapping' : 'refused',
    unit: unit === null ? null : (library.index.sender(unit)?.name ?? unit),
    period: order.period,
    version: null,
    error: { code: error.code, message: zh.errors[error.code](error.facts) },
    ...describeContent(library, content, memory, order.records),
  }
}
