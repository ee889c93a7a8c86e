/** What a list of names is about; decides how names are read. */
export type NameKind = 'indicator' | 'unit' | 'organisation' | 'task'

/** Two ways to write one thing, which everybody in the field uses for each other. */
export interface KnownAlias {
  readonly kinds: readonly NameKind[]
  readonly short: string
  readonly full: string
  /** Where in a name it may stand; an abbreviation of a body only ends a name. */
  readonly at: 'anywhere' | 'start' | 'end' | 'whole'
  /** A word that law or usage writes both ways is one word; an abbreviation is an alias. */
  readonly decides: 'normalised' | 'alias'
  readonly reason: string
}

type Row = readonly [short: string, full: string]

function aliases(
  kinds: readonly NameKind[],
  at: KnownAlias['at'],
  decides: KnownAlias['decides'],
  reason: string,
  rows: readonly Row[],
): readonly KnownAlias[] {
  return rows.map(([short, full]) => ({ kinds, short, full, at, decides, reason }))
}

/**
 * General facts of the field, not of one office: what one office or one person means by a word is an alias with scope
 * and author elsewhere. Nothing is here that could stand for two things.
 */
export const knownAliases: readonly KnownAlias[] = [
  ...aliases(['indicator'], 'anywhere', 'normalised', '《固体废物污染环境防治法》用语', [
    ['固体废弃物', '固体废物'],
    ['固废', '固体废物'],
    ['危险废弃物', '危险废物'],
    ['危废', '危险废物'],
    ['医疗废弃物', '医疗废物'],
    ['医废', '医疗废物'],
  ]),
  ...aliases(['indicator'], 'anywhere', 'alias', '统计制度用语的简称', [
    ['秸杆', '秸秆'],
    ['农用塑料薄膜', '农用薄膜'],
    ['农机化', '农业机械化'],
    ['农机', '农业机械'],
    ['规上', '规模以上'],
    ['r&d', '研究与试验发展'],
  ]),
  ...aliases(['unit', 'organisation'], 'end', 'alias', '开发区的通称', [
    ['经开区', '经济技术开发区'],
    ['高新区', '高新技术产业开发区'],
    ['高新技术开发区', '高新技术产业开发区'],
  ]),
  ...aliases(['unit'], 'whole', 'alias', '新疆生产建设兵团是单独的统计单位，不是新疆', [
    ['兵团', '新疆生产建设兵团'],
    ['新疆兵团', '新疆生产建设兵团'],
    ['新疆建设兵团', '新疆生产建设兵团'],
    ['生产建设兵团', '新疆生产建设兵团'],
  ]),
  ...aliases(['organisation'], 'start', 'alias', '国家科研机构的通称', [
    ['中科院', '中国科学院'],
    ['中国农科院', '中国农业科学院'],
    ['中国林科院', '中国林业科学研究院'],
    ['中国环科院', '中国环境科学研究院'],
    ['中国社科院', '中国社会科学院'],
    ['中国疾控中心', '中国疾病预防控制中心'],
  ]),
  ...aliases(['organisation'], 'end', 'alias', '政府部门的通称', [
    ['发改委', '发展和改革委员会'],
    ['发展改革委', '发展和改革委员会'],
    ['发展改革委员会', '发展和改革委员会'],
    ['工信局', '工业和信息化局'],
    ['工信厅', '工业和信息化厅'],
    ['住建局', '住房和城乡建设局'],
    ['住房城乡建设局', '住房和城乡建设局'],
    ['住建厅', '住房和城乡建设厅'],
    ['住房城乡建设厅', '住房和城乡建设厅'],
    ['城管局', '城市管理局'],
    ['卫健委', '卫生健康委员会'],
    ['卫生健康委', '卫生健康委员会'],
    ['市场监管局', '市场监督管理局'],
    ['应急局', '应急管理局'],
    ['交通局', '交通运输局'],
    ['科技局', '科学技术局'],
    ['人社局', '人力资源和社会保障局'],
    ['人力资源社会保障局', '人力资源和社会保障局'],
    ['医保局', '医疗保障局'],
    ['文广旅局', '文化广电和旅游局'],
    ['退役军人局', '退役军人事务局'],
    ['粮储局', '粮食和物资储备局'],
    ['人防办', '人民防空办公室'],
    ['农科院', '农业科学院'],
    ['疾控中心', '疾病预防控制中心'],
    ['管委会', '管理委员会'],
  ]),
]
