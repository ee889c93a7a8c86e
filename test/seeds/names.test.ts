import { describe, expect, it } from 'vitest'
import { normaliseName } from '../../shared/rules/normalise-name.ts'
import { parseHeaderText } from '../../shared/rules/recognise/header-text.ts'
import { seedCatalogue } from './seed-catalogue.ts'

const { units, departments, indicators, tasks, wastes, forms, checkRules, plan } = seedCatalogue

function repeated(values: readonly (string | number)[]): (string | number)[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

/** Names and aliases that, after normalisation, point to more than one entry, or twice to the same one. */
function ambiguousNames(entries: readonly { name: string; aliases: readonly string[] }[]): string[] {
  return repeated(
    entries.flatMap((entry) => [entry.name, ...entry.aliases].map((name) => normaliseName(name))),
  ).map(String)
}

describe('keys', () => {
  it('are unique', () => {
    expect(repeated(units.map((unit) => unit.id))).toEqual([])
    expect(repeated(units.flatMap((unit) => unit.codes.map((code) => code.code)))).toEqual([])
    expect(repeated(departments.map((department) => department.id))).toEqual([])
    expect(repeated(indicators.map((indicator) => indicator.seq))).toEqual([])
    expect(repeated(tasks.map((task) => task.code))).toEqual([])
    expect(repeated(tasks.map((task) => normaliseName(task.title)))).toEqual([])
    expect(repeated(checkRules.map((rule) => rule.id))).toEqual([])
    expect(repeated(forms.map((form) => form.list))).toEqual([])
    expect(repeated(plan.openQuestions.map((question) => question.id))).toEqual([])
  })

  it('run from 1 to 62 without a gap', () => {
    expect(indicators.map((indicator) => indicator.seq)).toEqual(
      Array.from({ length: 62 }, (_, index) => index + 1),
    )
  })
})

describe('names and aliases', () => {
  it.each([
    ['units', units],
    ['departments', departments],
    ['indicators', indicators],
    ['wastes', wastes],
  ] as const)('of %s never point to two entries', (_, entries) => {
    expect(ambiguousNames(entries)).toEqual([])
  })

  it('of a unit are never the name of a department', () => {
    const unitNames = new Set(units.flatMap((unit) => [unit.name, ...unit.aliases]).map(normaliseName))
    const departmentNames = departments.flatMap((department) => [department.name, ...department.aliases])
    expect(departmentNames.filter((name) => unitNames.has(normaliseName(name)))).toEqual([])
  })

  it('never take a place that only looks alike', () => {
    const names = new Set(units.flatMap((unit) => [unit.name, ...unit.aliases]).map(normaliseName))
    const lookAlikes = units.flatMap((unit) => unit.notThese ?? [])
    expect(lookAlikes.filter((name) => names.has(normaliseName(name)))).toEqual([])
    expect(units.find((unit) => unit.id === 'kaifaqu')?.notThese).toContain('连云经济技术开发区')
    for (const unsure of ['新浦区', '高新区', '开发区', '经开区', '徐圩街道'])
      expect(names).not.toContain(unsure)
  })

  it('find the units that the document names in several ways', () => {
    const idByName = new Map(
      units.flatMap((unit) =>
        [unit.name, ...unit.aliases].map((name) => [normaliseName(name), unit.id] as const),
      ),
    )
    const ids = (names: readonly string[]) => new Set(names.map((name) => idByName.get(normaliseName(name))))
    expect(ids(['东中西示范区（徐圩新区）', '东中西示范区(徐圩新区)管委会', '徐圩新区', '示范区'])).toEqual(
      new Set(['xuwei']),
    )
    expect(
      ids(['连云港经济开发区', '连云港经济技术开发区', '市经济开发区管委会', '市开发区管委会', '市开发区']),
    ).toEqual(new Set(['kaifaqu']))
    expect(ids(['云台山景区', '市云台山景区', '江苏省云台山风景名胜区'])).toEqual(new Set(['yuntaishan']))
    expect(ids(['赣榆县', '赣榆区', '赣榆区人民政府'])).toEqual(new Set(['ganyu']))
  })
})

describe('references', () => {
  const unitIds = new Set(units.map((unit) => unit.id))
  const bodies = new Set(
    [...units, ...departments]
      .flatMap((entry) => [entry.name, ...entry.aliases])
      .map((name) => normaliseName(name)),
  )

  it('reach units that exist', () => {
    const hosts = units.flatMap((unit) => unit.hosts.map((host) => host.unit))
    const reporters = indicators.flatMap((indicator) => indicator.reporter ?? [])
    expect([...hosts, ...reporters].filter((id) => !unitIds.has(id))).toEqual([])
    expect(new Set(reporters)).toEqual(new Set(['xuwei', 'kaifaqu']))
  })

  it('name one reporter exactly where the aggregation asks for one', () => {
    for (const indicator of indicators) {
      expect([indicator.seq, indicator.reporter !== null]).toEqual([
        indicator.seq,
        indicator.aggregation === 'single-reporter',
      ])
    }
  })

  it('name departments, units and collectives that are listed', () => {
    const named = [
      ...tasks.flatMap((task) => [...task.lead, ...task.support]),
      ...indicators.flatMap((indicator) => [...indicator.dataSource, ...indicator.responsible]),
    ]
    expect(named.length).toBeGreaterThan(150)
    expect([...new Set(named)].filter((name) => !bodies.has(normaliseName(name)))).toEqual([])
  })

  it('cover one city, three counties, three districts and four zones', () => {
    const kinds = units.map((unit) => unit.kind)
    expect(kinds.filter((kind) => kind === 'city')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'county')).toHaveLength(3)
    expect(kinds.filter((kind) => kind === 'district')).toHaveLength(3)
    expect(kinds.filter((kind) => kind === 'zone')).toHaveLength(4)
    for (const unit of units)
      expect([unit.id, unit.hosts.length > 0]).toEqual([unit.id, unit.kind === 'zone'])
  })
})

describe.each(forms.map((form) => [form.list, form] as const))('the form %s', (_, form) => {
  it('has no header that means two columns', () => {
    expect(repeated(form.fields.map((field) => field.field))).toEqual([])
    const spoken = form.fields.flatMap((field) => {
      const label = field.label.replace(/\{\w+\}年度?/, '')
      const full =
        form.fields.filter((other) => other.label === field.label).length > 1
          ? `${field.group}${label}`
          : label
      return [...new Set([full, ...field.aliases].map((text) => parseHeaderText(text).words))]
    })
    expect(repeated(spoken)).toEqual([])
    expect(spoken).not.toContain('')
  })

  it('fits its paper', () => {
    const printed = form.fields.filter((field) => !field.lastYear)
    const width = printed.reduce((sum, field) => sum + field.width, 0)
    expect(width).toBeLessThanOrEqual(form.paper === 'A3' ? 190 : 130)
  })

  it('knows which column names its rows', () => {
    expect(form.fields.filter((field) => field.content === 'key' && field.required)).toHaveLength(1)
  })

  it('has titles of its own', () => {
    const others = forms.filter((other) => other !== form).flatMap((other) => other.titles)
    expect(form.titles.filter((title) => others.includes(title))).toEqual([])
  })
})
