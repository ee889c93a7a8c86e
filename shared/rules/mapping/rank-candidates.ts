import type { TableKind } from '../../model/list-kind.ts'
import type { Question } from '../../model/mapping.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { createRanking } from '../match/suggest-names.ts'
import type { Candidate, ReadingQuestion } from '../recognise/reading-question.ts'

type Ranked = Question['candidates'][number]

/** As many as can be chosen with one key. */
const mostCandidates = 9

/** How much each candidate resembles the text, by its key; those that share nothing with it are not in. */
function scores(
  kind: ReadingQuestion['kind'],
  list: TableKind | null,
  text: string,
  candidates: readonly Candidate[],
  index: CatalogueIndex,
): ReadonlyMap<string, number> {
  if (kind === 'column') {
    const fields = index.catalogue.forms.find((form) => form.list === list)?.fields ?? []
    const named = candidates.map(({ answer, label }) => {
      const field = fields.find((one) => one.field === answer)
      return { entry: answer, names: field ? [label, field.label, ...field.aliases] : [label] }
    })
    return new Map(
      createRanking('indicator', named)(text, mostCandidates).map((one) => [one.entry, one.score]),
    )
  }
  if (kind !== 'entry') return new Map()
  return list === 'tasks'
    ? new Map(index.suggest('task', text, mostCandidates).map((one) => [one.entry.code, one.score]))
    : new Map(
        index.suggest('indicator', text, mostCandidates).map((one) => [String(one.entry.seq), one.score]),
      )
}

/**
 * The possible answers to a question, those that the table speaks for first, then by how much they resemble what it
 * says. A list has few columns, so those that resemble nothing stay to choose from; of entries they are left out.
 */
export function rankCandidates(
  {
    kind,
    list,
    raw,
    path,
    candidates,
  }: Pick<ReadingQuestion, 'kind' | 'list' | 'raw' | 'path' | 'candidates'>,
  index: CatalogueIndex,
): Ranked[] {
  const known = scores(kind, list, kind === 'column' ? (path ?? raw) : raw, candidates, index)
  return candidates
    .filter(({ answer, isNear }) => kind !== 'entry' || isNear || known.has(answer))
    .map(({ answer, label, isNear = false }) => ({
      key: answer,
      label,
      score: known.get(answer) ?? 0,
      isNear,
    }))
    .sort((one, other) => Number(other.isNear) - Number(one.isNear) || other.score - one.score)
    .slice(0, mostCandidates)
    .map(({ key, label, score }) => ({ key, label, score }))
}
