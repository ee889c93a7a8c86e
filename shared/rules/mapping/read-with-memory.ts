import type { Answer, Answered, Question, ReadingMemory } from '../../model/mapping.ts'
import type { RawBook, RawCells } from '../../model/raw-sheet.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { normaliseName } from '../normalise-name.ts'
import { type ReadingWords, type ReturnReading, readReturn } from '../recognise/read-return.ts'
import type { TakeRecords } from '../recognise/read-table.ts'
import type { ReadingQuestion } from '../recognise/reading-question.ts'
import { hintsFromMemory } from './hints-from-memory.ts'
import { holdsFor } from './vocabulary-of.ts'

export interface MemoryReadingOrder {
  readonly book: RawBook<RawCells>
  /** Reporting year. */
  readonly year: number
  /** Id of the unit whose return a person has said it is; null: the content says it. */
  readonly unit: string | null
  readonly memory: ReadingMemory
  /** What was said to the questions about this very file. */
  readonly answers: readonly Pick<Answer, 'question' | 'key' | 'remember'>[]
  /** The catalogue's names as they hold for a unit's tables; null: for the whole office. */
  readonly indexFor: (unit: string | null) => CatalogueIndex
  readonly words: ReadingWords
  /** Is given the records of each table as they are read; of a reading that is done again, too. */
  readonly take: TakeRecords
  readonly describe: (question: ReadingQuestion, index: CatalogueIndex) => Question
  /** Asked where neither the content nor a person says whose return it is. */
  readonly askUnit: (reading: ReturnReading, index: CatalogueIndex) => Question
}

export interface MemoryReading {
  readonly reading: ReturnReading
  /** Id of the unit whose names and layouts were used, or that a person named. */
  readonly unit: string | null
  /** Questions that are still open. */
  readonly open: readonly Question[]
  readonly answered: readonly Answered[]
}

/** True where something was remembered for this unit alone. */
function hasOwnMemory(memory: ReadingMemory, unit: string): boolean {
  return (
    memory.profiles.some((profile) => profile.unit === unit) ||
    memory.aliases.some((alias) => alias.scope === unit)
  )
}

/** True where a person has said that the name stands for nothing of ours. */
function isSetAside(question: Question, memory: ReadingMemory, unit: string | null): boolean {
  const name = normaliseName(question.kind === 'column' ? (question.path ?? question.raw) : question.raw)
  return memory.aliases.some(
    (alias) =>
      alias.kind === 'column' &&
      question.kind === 'column' &&
      alias.target === null &&
      alias.normal === name &&
      holdsFor(alias, unit),
  )
}

/**
 * Reads a return with everything that people have said. Whose return it is shows only while reading, and an answer may
 * raise the next question (which list, then which column), so it is read again until nothing new is learned: at most
 * once for the unit and once for each answer. Opening the file, the costly part, happens once.
 */
export function readWithMemory(order: MemoryReadingOrder): MemoryReading {
  const { book, year, memory, answers, words } = order
  const answered: Answered[] = []
  let unit = order.unit
  for (;;) {
    const hints = hintsFromMemory(memory, unit, answered, year)
    const index = order.indexFor(unit)
    const reading = readReturn(book, year, index, words, hints, order.take)
    const asked = reading.questions.map((question) => order.describe(question, index))
    const isUnitOpen = unit === null && reading.units.length !== 1
    const questions = asked.filter(
      (question) => (question.kind !== 'unit' || isUnitOpen) && !isSetAside(question, memory, unit),
    )
    if (isUnitOpen && !questions.some((question) => question.kind === 'unit')) {
      questions.unshift(order.askUnit(reading, index))
    }
    const isOpen = (question: Question) => !answered.some((known) => known.question.id === question.id)
    const news = questions.filter(isOpen).flatMap((question): Answered[] => {
      const answer = answers.findLast((one) => one.question === question.id)
      return answer ? [{ question, key: answer.key, remember: answer.remember }] : []
    })
    answered.push(...news)
    const said = news.find((one) => one.question.kind === 'unit')?.key ?? null
    const [only] = reading.units
    const found = unit ?? said ?? (reading.units.length === 1 ? (only ?? null) : null)
    const isUnitNews = unit === null && found !== null && (said !== null || hasOwnMemory(memory, found))
    if (isUnitNews) unit = found
    if (news.length === 0 && !isUnitNews) {
      return { reading, unit: found, open: questions.filter(isOpen), answered }
    }
  }
}
