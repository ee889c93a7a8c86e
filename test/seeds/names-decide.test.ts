import { describe, expect, it } from 'vitest'
import { indexCatalogue } from '../../shared/rules/catalogue-index.ts'
import { seedCatalogue } from './seed-catalogue.ts'

const index = indexCatalogue(seedCatalogue)
const { units, departments, indicators, tasks, wastes } = seedCatalogue

describe('every name and alias in the catalogue', () => {
  it('decides its own entry', () => {
    for (const entry of units)
      for (const name of [entry.name, ...entry.aliases, ...entry.codes.map((at) => at.code)])
        expect([name, index.unit(name)?.id]).toEqual([name, entry.id])
    for (const entry of departments)
      for (const name of [entry.name, ...entry.aliases])
        expect([name, index.department(name)?.id]).toEqual([name, entry.id])
    for (const entry of indicators)
      for (const name of [entry.name, entry.printedName, ...entry.aliases])
        expect([name, index.indicator(name)?.seq]).toEqual([name, entry.seq])
    for (const entry of wastes)
      for (const name of [entry.name, ...entry.aliases])
        expect([name, index.waste(name)?.name]).toEqual([name, entry.name])
    for (const entry of tasks) expect(index.taskByTitle(entry.title)?.code).toBe(entry.code)
  })

  it('heads its own suggestions', () => {
    for (const entry of indicators)
      expect(index.suggest('indicator', entry.name, 1)[0]?.entry.seq).toBe(entry.seq)
    for (const entry of units) expect(index.suggest('unit', entry.name, 1)[0]?.entry.id).toBe(entry.id)
  })
})

describe('units', () => {
  it.each([
    ['东中西示范区(徐圩新区)', 'xuwei'],
    ['东中西示范区（徐圩新区）管委会', 'xuwei'],
    ['徐圩 新区', 'xuwei'],
    ['示范区', 'xuwei'],
    ['连云港经济技术开发区', 'kaifaqu'],
    ['连云港市经济技术开发区', 'kaifaqu'],
    ['江苏省连云港经济技术开发区', 'kaifaqu'],
    ['连云港经开区', 'kaifaqu'],
    ['連雲港經濟技術開發區', 'kaifaqu'],
    ['市开发区', 'kaifaqu'],
    ['江苏省云台山风景名胜区', 'yuntaishan'],
    ['赣榆县', 'ganyu'],
    ['江苏省连云港市东海县', 'donghai'],
    ['（一）灌云县', 'guanyun'],
  ])('%s is %s', (name, id) => {
    expect(index.unit(name)?.id).toBe(id)
  })

  it('never are a place that only looks alike', () => {
    for (const name of units.flatMap((unit) => unit.notThese ?? []))
      expect([name, index.unit(name)]).toEqual([name, null])
  })

  it.each([
    '高新区',
    '开发区',
    '经开区',
    '高新技术产业开发区',
    '新浦区',
    '徐圩街道',
    '阜新市海州区',
    '连云经济技术开发区',
    '海州高新区',
  ])('%s is for the sender to say', (name) => {
    expect(index.unit(name)).toBeNull()
  })
})

describe('indicators, wastes and departments', () => {
  it('are found under the field’s words, but never under a neighbour’s', () => {
    expect(index.indicator('2.一般工业固废产生强度（吨/万元）')?.seq).toBe(2)
    expect(index.indicator('一般工业固体废弃物产生强度★')?.seq).toBe(2)
    expect(index.indicator('工业危险废物产生强度增幅')).toBeNull()
    expect(index.waste('粉煤灰（万吨）')?.name).toBe('粉煤灰')
    expect(index.waste('粉煤灰砖')).toBeNull()
    expect(index.department('连云港市市场监管局')?.id).toBe('shichang-jianguan')
    expect(index.department('徐州市财政局')).toBeNull()
  })

  it('are suggested where nothing decides', () => {
    const name = '通过清洁生产审核的工业企业占比'
    expect(index.indicator(name)).toBeNull()
    expect(index.suggest('indicator', name, 3).map(({ entry }) => entry.seq)).toContain(1)
    expect(index.suggest('department', '市自然资源与规划局', 1)[0]?.entry.id).toBe('ziran-ziyuan')
  })
})
