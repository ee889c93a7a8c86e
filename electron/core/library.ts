import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import type { Catalogue, ReportingUnit } from '../../shared/model/catalogue.ts'
import type { ReadingMemory } from '../../shared/model/mapping.ts'
import type { PeriodReturns } from '../../shared/model/received.ts'
import { type CatalogueIndex, indexCatalogue } from '../../shared/rules/catalogue-index.ts'
import { vocabularyOf } from '../../shared/rules/mapping/vocabulary-of.ts'
import { loadReturns } from './db/load-returns.ts'
import { aliasesInForce } from './db/tables/alias.ts'
import { loadCatalogue } from './db/tables/catalogue-entry.ts'
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
  returns(period: string): PeriodReturns
  /** A unit by code, name or alias. @throws AppError unit-unknown */
  unit(name: string): ReportingUnit
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

function readState(db: Database) {
  const catalogue = loadCatalogue(db)
  const memory = readMemory(db)
  const index = indexCatalogue(vocabularyOf(catalogue, memory, null))
  return {
    ...{ catalogue, memory, index },
    catalogueHash: hashOf(catalogue),
    indexes: new Map<string, CatalogueIndex>(),
  }
}

export function libraryOf(file: string, db: Database): Library {
  // Changes with every commit of another connection.
  const outsideVersion = () => Number(db.pragma('data_version', { simple: true }))
  let seen = outsideVersion()
  let now = readState(db)
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
    returns: (period) => loadReturns(db, period),
    unit(name) {
      const unit = now.index.unit(name)
      if (!unit)
        throw new AppError('unit-unknown', {
          unit: name,
          known: now.catalogue.units.map((known) => known.name).join('、'),
        })
      return unit
    },
    checkPeriod(period) {
      const { baselineYear, targetYear } = now.catalogue.plan
      if (Number(period) >= baselineYear && Number(period) <= targetYear) return
      throw new AppError('period-invalid', { period, from: String(baselineYear), to: String(targetYear) })
    },
    refresh() {
      now = readState(db)
    },
    catchUp() {
      const version = outsideVersion()
      if (version === seen) return
      seen = version
      now = readState(db)
    },
  }
}
