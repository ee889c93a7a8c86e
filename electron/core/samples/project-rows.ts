import { sampleRandom } from './sample-random.ts'
import type { SampleRow } from './sample-row.ts'
import { shiftPoint } from './shift-point.ts'
import type { UnitProfile } from './unit-profiles.ts'

interface ProjectKind {
  readonly name: string
  readonly content: string
  readonly lead: string
  /** 万元, roughly. */
  readonly investment: number
}

const projectKinds = {
  industrial: {
    name: '大宗工业固体废物综合利用项目',
    content: '年综合利用工业固体废物60万吨',
    lead: '市工信局',
    investment: 68_000,
  },
  construction: {
    name: '建筑垃圾资源化利用中心',
    content: '年处理建筑垃圾50万吨，配套再生建材生产线',
    lead: '市城管局',
    investment: 21_500,
  },
  kitchen: {
    name: '餐厨废弃物处理扩建工程',
    content: '新增餐厨（厨余）垃圾处理能力150吨/日',
    lead: '市城管局',
    investment: 12_800,
  },
  straw: {
    name: '秸秆收储运体系建设项目',
    content: '建设秸秆收储中心6处，年收储能力12万吨',
    lead: '市农业农村局',
    investment: 8_600,
  },
  manure: {
    name: '畜禽粪污资源化利用中心',
    content: '年处理畜禽粪污20万吨，生产有机肥',
    lead: '市农业农村局',
    investment: 15_200,
  },
  hazardous: {
    name: '危险废物集中收集贮存项目',
    content: '小微企业危险废物收集贮存，年周转5000吨',
    lead: '市生态环境局',
    investment: 5_400,
  },
  sludge: {
    name: '污水处理厂污泥处置工程',
    content: '污泥干化焚烧，处理能力200吨/日',
    lead: '市住建局',
    investment: 18_900,
  },
  salt: {
    name: '化工废盐资源化利用项目',
    content: '年处理化工废盐3万吨',
    lead: '市生态环境局',
    investment: 46_000,
  },
  incineration: {
    name: '生活垃圾焚烧发电提标改造工程',
    content: '焚烧线提标改造，飞灰稳定化',
    lead: '市城管局',
    investment: 37_500,
  },
  sorting: {
    name: '生活垃圾分类收集转运项目',
    content: '改造分类投放点、建设转运站',
    lead: '市城管局',
    investment: 6_300,
  },
  solvent: {
    name: '废有机溶剂再生利用项目',
    content: '年再生利用废有机溶剂2万吨',
    lead: '市生态环境局',
    investment: 52_000,
  },
  gypsum: {
    name: '工业副产石膏建材利用项目',
    content: '年产石膏建材40万吨',
    lead: '市工信局',
    investment: 33_000,
  },
} satisfies Record<string, ProjectKind>

type ProjectKindName = keyof typeof projectKinds

const projectsOfUnit: Readonly<Record<string, readonly ProjectKindName[]>> = {
  donghai: ['industrial', 'straw', 'manure', 'construction', 'incineration'],
  guanyun: ['salt', 'manure', 'incineration', 'sorting', 'hazardous'],
  guannan: ['industrial', 'manure', 'straw', 'solvent'],
  ganyu: ['industrial', 'gypsum', 'kitchen', 'straw', 'construction', 'sludge'],
  haizhou: ['gypsum', 'construction', 'kitchen', 'sludge', 'incineration', 'sorting'],
  lianyun: ['industrial', 'construction', 'sorting'],
  kaifaqu: ['solvent', 'hazardous', 'sludge', 'construction'],
  xuwei: ['salt', 'solvent', 'gypsum', 'hazardous', 'sludge', 'industrial'],
  gaoxin: ['sorting', 'construction', 'hazardous'],
  yuntaishan: ['sorting', 'kitchen'],
}

const phases = [
  { status: '已完工', years: '2022—2023', before: 0.45, thisYear: 0.55 },
  { status: '在建', years: '2022—2024', before: 0.2, thisYear: 0.4 },
  { status: '在建', years: '2023—2025', before: 0, thisYear: 0.3 },
  { status: '未开工', years: '2024—2025', before: 0, thisYear: 0 },
] as const

/** The 项目清单 of a unit. Investments in 万元 with one decimal; a completed project's investment is spent to the last 万元. */
export function projectRows(profile: UnitProfile): SampleRow[] {
  const kinds = projectsOfUnit[profile.unit] ?? []
  return kinds.map((kindName, index) => {
    const kind = projectKinds[kindName]
    const name = `${profile.place}${kind.name}`
    const random = sampleRandom(name)
    const phase = phases[(index + profile.unit.length) % phases.length] ?? phases[0]
    // Steps of 0.1 万元.
    const total = Math.round(kind.investment * 10 * (0.55 + 0.75 * random()))
    const before = Math.round(total * phase.before)
    const thisYear = phase.before + phase.thisYear === 1 ? total - before : Math.round(total * phase.thisYear)
    const plan = Math.round((thisYear * (0.95 + 0.15 * random())) / 100) * 100
    return {
      key: name,
      part: null,
      fields: {
        seq: String(index + 1),
        name,
        owner: `${profile.place}项目建设单位（示例）`,
        location: profile.place,
        content: kind.content,
        nature: kindName === 'incineration' ? '改建' : kindName === 'kitchen' ? '扩建' : '新建',
        years: phase.years,
        totalInvestment: shiftPoint(total, -1),
        completedInvestment: shiftPoint(before + thisYear, -1),
        yearPlan: shiftPoint(plan, -1),
        yearDone: shiftPoint(thisYear, -1),
        status: phase.status,
        approval: null,
        lead: kind.lead,
        note: null,
      },
    }
  })
}
