import { describe, expect, it } from 'vitest'
import { cleanText } from '../../shared/rules/normalise-name.ts'
import { annex3 } from '../fixtures/annex-3.ts'
import { readTaskRows } from './annex-rows.ts'
import { seedCatalogue } from './seed-catalogue.ts'

const printed = readTaskRows(annex3)
const { tasks, departments } = seedCatalogue

/** Two printed names that are slips or long forms: the catalogue gives the department's own name. */
const canonical = new Map(
  departments.flatMap((department) => department.aliases.map((alias) => [alias, department.name] as const)),
)

function bodies(cell: string): string[] {
  if (cell === '/') return []
  return cell
    .replace(/ /g, '')
    .replace('等相关管理部门', '、相关管理部门')
    .replace(/等$/, '')
    .split('、')
    .map((name) => canonical.get(name) ?? name)
}

describe('annex 3 as printed', () => {
  it('has 57 rows in four sections: 20 A, 9 B, 14 C, 14 D', () => {
    const count = (letter: string) => printed.filter((row) => row.code.startsWith(`${letter}-`)).length
    expect(['A', 'B', 'C', 'D'].map(count)).toEqual([20, 9, 14, 14])
    expect(tasks.map((task) => task.code)).toEqual(printed.map((row) => row.code))
    expect(new Set(printed.map((row) => row.section)).size).toBe(4)
  })

  it('keeps what the printer did to it', () => {
    expect(annex3.match(/^序号\t/gm)).toHaveLength(5)
    expect(annex3).toContain('市工信局、市 发改委')
    expect(annex3).toContain('市生态环境局\t/\t2024\n')
  })

  it.each(printed.map((row) => [row.code, row] as const))('row %s is the catalogue entry', (code, row) => {
    const task = tasks.find((entry) => entry.code === code)
    expect(task).toMatchObject({
      section: row.section,
      title: cleanText(row.title).replace(/。$/, ''),
      lead: bodies(row.lead),
      support: bodies(row.support),
      due: { printed: row.due },
      printed: { domain: row.domain, title: row.title, lead: row.lead, support: row.support },
    })
  })

  it('gives every task the domain printed above it', () => {
    let domain = ''
    for (const row of printed) {
      if (row.domain !== '') domain = row.domain.replace(/ /g, '')
      expect([row.code, tasks.find((task) => task.code === row.code)?.domain]).toEqual([row.code, domain])
    }
  })

  it('writes slips of the printer as the department calls itself', () => {
    const task = (code: string) => tasks.find((entry) => entry.code === code)
    expect(task('C-2')?.lead).toContain('连云港银保监分局')
    expect(task('C-9')?.lead).toEqual(['市城管局'])
    expect(task('C-3')?.title).not.toMatch(/。$/)
    expect(task('C-3')?.printed.title).toMatch(/。$/)
  })
})
