import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import type { Catalogue, ReportingUnit } from '../../shared/model/catalogue.ts'
import type { PeriodReturns } from '../../shared/model/received.ts'
import { type CatalogueIndex, indexCatalogue } from '../../shared/rules/catalogue-index.ts'
import { loadReturns } from './db/load-returns.ts'
import { loadCatalogue } from './db/tables/catalogue-entry.ts'
import { sha256 } from './db/tables/original-file.ts'

/** An open library with its catalogue at hand. */
export interface Library {
  readonly file: string
  readonly db: Database
  readonly catalogue: Catalogue
  readonly index: CatalogueIndex
  /** Names this state of the catalogue. */
  readonly catalogueHash: string
  returns(period: string): PeriodReturns
  /** A unit by code, name or alias. @throws AppError unit-unknown */
  unit(name: string): ReportingUnit
  /** Refuses a year outside the plan. @throws AppError period-invalid */
  checkPeriod(period: string): void
  /** Takes up a catalogue that was changed in the file. */
  refresh(): void
}

function readCatalogue(db: Database) {
  const catalogue = loadCatalogue(db)
  const catalogueHash = sha256(new TextEncoder().encode(JSON.stringify(catalogue)))
  return { catalogue, catalogueHash, index: indexCatalogue(catalogue) }
}

export function libraryOf(file: string, db: Database): Library {
  let now = readCatalogue(db)
  return {
    file,
    db,
    get catalogue() {
      return now.catalogue
    },
    get index() {
      return now.index
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
      now = readCatalogue(db)
    },
  }
}
