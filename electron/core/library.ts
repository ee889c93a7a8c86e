import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import type { Catalogue, ReportingUnit } from '../../shared/model/catalogue.ts'
import type { Decision } from '../../shared/model/decision.ts'
import type { ReadingMemory } from '../../shared/model/mapping.ts'
import type { PeriodReturns } from '../../shared/model/received.ts'
import { type CatalogueIndex, indexCatalogue } from '../../shared/rules/catalogue-index.ts'
import { type CheckMemory, createCheckMemory } from '../../shared/rules/checks/check-memory.ts'
import type { CheckOptions } from '../../shared/rules/checks/run-checks.ts'
import { catalogueOfPeriod } from '../../shared/rules/figures/basis.ts'
import { vocabularyOf } from '../../shared/rules/mapping/vocabulary-of.ts'
import type { Sender } from '../../shared/rules/senders.ts'
import { type CountedReturns, returnsLoader } from './db/load-returns.ts'
import { aliasesInForce } from './db/tables/alias.ts'
import { loadCatalogue } from './db/tables/catalogue-entry.ts'
import { decisionsInForce } from './db/tables/decision.ts'
import { profilesInForce } from './db/tables/mapping-profile.ts'
import { sha256 } from './db/tables/original-file.ts'

/** An open library with its catalogue at hand. */
export interface Library {
  readonly file: string
  readonly db: Database
  readonly catalogue: Catalogue
  /** What people have said about names and layouts, as far as it holds now. */
  readonly memory: ReadingMemory
  /** The catalogue's names and those remembered for the whole office. */
  readonly index: CatalogueIndex
  /** The same with what is remembered for one unit's tables alone. */
  indexFor(unit: string): CatalogueIndex
  /** Names this state of the catalogue. */
  readonly catalogueHash: string
  /** Everything that counts for a period, with the city's adjustments; what has not changed is the same object as before. */
  returns(period: string): PeriodReturns
  /** The same beside what the units reported, and the adjustments that apply no more. */
  counted(period: string): CountedReturns
  /** What the office has decided about the period, as far as it holds now, oldest first. */
  decisions(period: string): readonly Decision[]
  /** The catalogue with the units that report in the period; the same object as long as nothing of it changes. */
  catalogueOf(period: string): Catalogue
  /** What a check of the period goes by beside its returns. */
  checkingOf(period: string): Pick<Required<CheckOptions>, 'before' | 'memory'>
  /** A unit by code, name or alias. @throws AppError unit-unknown */
  unit(name: string): ReportingUnit
  /** Whoever may hand in a table, by code, name or alias: a unit, or a department of the city. @throws AppError unit-unknown */
  sender(name: string): Sender
  /** Refuses a year outside the plan. @throws AppError period-invalid */
  checkPeriod(period: string): void
  /** Takes up a catalogue or a memory that was changed in the file. */
  refresh(): void
  /** The same where another program has written to the file since. */
  catchUp(): void
}

const hashOf = (content: unknown) => sha256(new TextEncoder().encode(JSON.stringify(content)))

function readMemory(db: Database): ReadingMemory {
  const content = { aliases: aliasesInForce(db), profiles: profilesInForce(db) }
  return { ...content, hash: hashOf(content) }
}

interface State {
  readonly catalogue: Catalogue
  readonly memory: ReadingMemory
  readonly index: CatalogueIndex
  readonly catalogueHash: string
  readonly indexes: Map<string, CatalogueIndex>
}

/** @param before stays as it is where the file still says the same: what was made from it is not made again */
function readState(db: Database, before: State | null): State {
  const catalogue = loadCatalogue(db)
  const memory = readMemory(db)
  const catalogueHash = hashOf(catalogue)
  if (before?.catalogueHash === catalogueHash && before.memory.hash === memory.hash) return before
  const index = indexCatalogue(vocabularyOf(catalogue, memory, null))
  return { catalogue, memory, index, catalogueHash, indexes: new Map() }
}

export function libraryOf(file: string, db: Database): Library {
  // Changes with every commit of another connection.
  const outsideVersion = () => Number(db.pragma('data_version', { simple: true }))
  let seen = outsideVersion()
  let now = readState(db, null)
  const counted = returnsLoader(db)
  // One for each period: their outcomes have the same names.
  const checked = new Map<string, CheckMemory>()
  const decisions = (period: string) => decisionsInForce(db, period)
  const ofPeriods = new Map<
    string,
    { readonly of: Catalogue; readonly by: number; readonly catalogue: Catalogue }
  >()
  const refuse = (unit: string): never => {
    const known = now.catalogue.units.map(({ name }) => name).join('、')
    throw new AppError('unit-unknown', { unit, known })
  }
  return {
    file,
    db,
    get catalogue() {
      return now.catalogue
    },
    get memory() {
      return now.memory
    },
    get index() {
      return now.index
    },
    indexFor(unit) {
      const known = now.indexes.get(unit) ?? indexCatalogue(vocabularyOf(now.catalogue, now.memory, unit))
      now.indexes.set(unit, known)
      return known
    },
    get catalogueHash() {
      return now.catalogueHash
    },
    returns: (period) => counted(period).returns,
    counted,
    decisions,
    catalogueOf(period) {
      const decided = decisions(period)
      const by = decided.find((one) => one.ruling.kind === 'reporters')?.id ?? 0
      const { catalogue } = now.index
      const known = ofPeriods.get(period)
      if (known?.of === catalogue && known.by === by) return known.catalogue
      const ofPeriod = catalogueOfPeriod(catalogue, decided)
      ofPeriods.set(period, { of: catalogue, by, catalogue: ofPeriod })
      return ofPeriod
    },
    checkingOf(period) {
      const memory = checked.get(period) ?? createCheckMemory()
      checked.set(period, memory)
      return { before: counted(String(Number(period) - 1)).returns, memory }
    },
    unit: (name) => now.index.unit(name) ?? refuse(name),
    sender: (name) => now.index.senderNamed(name) ?? refuse(name),
    checkPeriod(period) {
      const { baselineYear, targetYear } = now.catalogue.plan
      if (Number(period) >= baselineYear && Number(period) <= targetYear) return
      throw new AppError('period-invalid', { period, from: String(baselineYear), to: String(targetYear) })
    },
    refresh() {
      now = readState(db, now)
    },
    catchUp() {
      const version = outsideVersion()
      if (version === seen) return
      seen = version
      now = readState(db, now)
    },
  }
}
