import { AppError } from '../../errors.ts'
import { decisionWords } from '../../locale/zh/decisions.ts'
import { terms } from '../../locale/zh/terms.ts'
import type { Catalogue, Indicator, ReportingUnit } from '../../model/catalogue.ts'
import type { Ruling, RulingOf } from '../../model/decision.ts'
import type { CatalogueIndex } from '../catalogue-index.ts'
import { hostsOn } from '../hosts-on.ts'

function unfit(what: string): AppError {
  return new AppError('decision-unfit', { what })
}

function unitOf(index: CatalogueIndex, name: string): ReportingUnit {
  const unit = index.unitById(name) ?? index.unit(name)
  if (!unit)
    throw new AppError('unit-unknown', {
      unit: name,
      known: index.catalogue.units.map((known) => known.name).join('、'),
    })
  return unit
}

function departmentOf(catalogue: Catalogue, index: CatalogueIndex, name: string): string {
  const known = catalogue.departments.find((one) => one.id === name) ?? index.department(name)
  if (!known) throw unfit(decisionWords.unknownDepartment(name))
  return known.id
}

/** A source that may be chosen instead of the units: a department, or the city by its own return. */
function sourceOf(catalogue: Catalogue, index: CatalogueIndex, name: string): string {
  const unit = index.unitById(name) ?? index.unit(name)
  return unit?.kind === 'city' ? unit.id : departmentOf(catalogue, index, name)
}

function indicatorOf(catalogue: Catalogue, seq: number): Indicator {
  const indicator = catalogue.indicators.find((one) => one.seq === seq)
  if (!indicator) throw unfit(decisionWords.unknownIndicator(seq))
  return indicator
}

/** A ratio is given as numerator and denominator, or as a bare rate; everything else as one number. */
function checkRole(indicator: Indicator, role: RulingOf<'department-figure'>['role'], part: string | null) {
  if (indicator.aggregation === 'qualitative') throw unfit(decisionWords.inWords(indicator.seq))
  if (indicator.denominator === null && role !== 'value') throw unfit(decisionWords.noParts(indicator.seq))
  const isClass = part === null ? indicator.parts.length === 0 : indicator.parts.includes(part)
  if (!isClass) throw unfit(decisionWords.classNeeded(indicator.seq, indicator.parts))
}

/** A zone lies in the host in the period, as the catalogue has it. */
function checkHost(host: ReportingUnit, zone: ReportingUnit, period: string): void {
  if (!hostsOn(zone, period).includes(host.id)) throw unfit(decisionWords.notItsHost(host.name, zone.name))
}

function keyOf(index: CatalogueIndex, { list, key }: RulingOf<'scope'>): string | null {
  if (key === null) return null
  const known =
    list === 'targets'
      ? (index.indicatorByKey(key) ?? index.indicator(key))?.seq
      : list === 'wastes'
        ? index.waste(key)?.name
        : undefined
  if (known === undefined) throw unfit(decisionWords.unknownEntry(list === null ? '' : terms.list[list], key))
  return String(known)
}

/**
 * A ruling as it is kept: units, departments and entries by the catalogue's ids and keys, whatever name they were given
 * by.
 *
 * @throws AppError unit-unknown; decision-unfit where the catalogue has no such thing, or the ruling says nothing about
 *   it that could be counted
 */
export function settleRuling(index: CatalogueIndex, period: string, ruling: Ruling): Ruling {
  const { catalogue } = index
  switch (ruling.kind) {
    case 'reporters': {
      const ids = new Set(ruling.units.map((name) => unitOf(index, name).id))
      const units = catalogue.units.filter((unit) => unit.kind !== 'city' && ids.has(unit.id))
      if (units.length !== ids.size) throw unfit(decisionWords.cityIsNoReporter)
      return { kind: ruling.kind, units: units.map((unit) => unit.id) }
    }
    case 'scope': {
      const [host, zone] = [unitOf(index, ruling.host), unitOf(index, ruling.zone)]
      checkHost(host, zone, period)
      return { ...ruling, host: host.id, zone: zone.id, key: keyOf(index, ruling) }
    }
    case 'department-figure': {
      const indicator = indicatorOf(catalogue, ruling.indicator)
      checkRole(indicator, ruling.role, ruling.part)
      return { ...ruling, department: departmentOf(catalogue, index, ruling.department) }
    }
    case 'source': {
      const indicator = indicatorOf(catalogue, ruling.indicator)
      if (indicator.aggregation === 'qualitative') throw unfit(decisionWords.inWords(indicator.seq))
      if (indicator.denominator === null && ruling.role !== 'figure')
        throw unfit(decisionWords.noParts(indicator.seq))
      if (ruling.department === null) return ruling
      return { ...ruling, department: sourceOf(catalogue, index, ruling.department) }
    }
    case 'same-item': {
      const items = ruling.items.map(({ unit, key }) => ({ unit: unitOf(index, unit).id, key }))
      return { ...ruling, items }
    }
  }
}
