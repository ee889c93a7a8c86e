import { foreign, type Lists, type Row, row, slip } from '../../../../fixtures/returns-builder.ts'
import type { RuleCase, RuleCases } from './rule-case.ts'

const of = (...wastes: Row[]): Lists => ({ donghai: { wastes } })
/** A row of 粉煤灰 with its category and code. */
const ash = (cells: Row['cells'], name = '粉煤灰') =>
  row(name, { category: '一般工业固体废物', code: 'SW02', name, ...cells })
const slag = (cells: Row['cells']) => ash({ code: 'SW03', ...cells }, '炉渣')
/** generated, utilised, disposed, stored */
const flows = (generated: string, utilised: string, disposed = '0', stored = '0') => ({
  ...{ generated, utilised, disposed, stored },
})

const nothing: RuleCase = { says: 'the list has not come in', now: {} }
const first = (says: string, ...rows: Row[]): RuleCase => ({ says, now: of(...rows) })

/** The waste in five units: the first one is 东海县. */
const everywhere = (...rows: readonly Row[]): Lists =>
  Object.fromEntries(
    ['donghai', 'guanyun', 'guannan', 'ganyu', 'haizhou', 'lianyun'].flatMap((unit, place) => {
      const own = rows[place]
      return own ? [[unit, { wastes: [own] }]] : []
    }),
  )
const shares = (...utilised: string[]) =>
  everywhere(...utilised.map((share) => ash({ generated: '100', utilised: share, utilisedPrior: '0' })))
const producers = (...counts: string[]) =>
  everywhere(...counts.map((count) => ash({ generated: '10000', producers: count })))

const register = (...generated: string[]): Lists[string] => ({
  enterprises: generated.map((amount, place) =>
    row(`企业${place}`, { wasteName: '粉煤灰', generated: amount }),
  ),
})

export const wasteCases: Readonly<Record<string, RuleCases>> = {
  'wastes.waste-balance': {
    pass: [first('in balance', ash(flows('100', '80', '15', '5')))],
    fail: [{ ...first('five too many', ash(flows('100', '80', '15', '10'))), cell: 'F5' }],
    unverifiable: [first('no stored amount', ash(flows('100', '80', '15', '')))],
  },
  'wastes.measure-known': {
    pass: [first('tonnes', ash({ generated: '3' }))],
    fail: [{ ...first('boxes', ash({ generated: foreign('3', '箱') })), cell: 'F5' }],
    unverifiable: [nothing],
  },
  'wastes.value-understood': {
    pass: [first('a number', ash({ generated: '3' }))],
    fail: [{ ...first('a slip', ash({ generated: slip })), cell: 'F5' }],
    unverifiable: [nothing],
  },
  'wastes.value-certain': {
    pass: [first('a number', ash({ generated: '3' }))],
    fail: [
      {
        ...first(
          'digits that a spreadsheet dropped',
          ash({ generated: { state: 'number', value: '3', notes: [{ code: 'vague' }] } }),
        ),
        cell: 'F5',
      },
    ],
    unverifiable: [nothing],
  },
  'wastes.utilised-prior-within': {
    pass: [
      first('a part', ash({ utilised: '80', utilisedPrior: '10' })),
      first('no part', ash({ utilised: '80', utilisedPrior: '' })),
    ],
    fail: [{ ...first('more than all', ash({ utilised: '80', utilisedPrior: '90' })), cell: 'H5' }],
    unverifiable: [first('of nothing known', ash({ utilised: '', utilisedPrior: '90' }))],
  },
  'wastes.disposed-prior-within': {
    pass: [first('a part', ash({ disposed: '80', disposedPrior: '10' }))],
    fail: [{ ...first('more than all', ash({ disposed: '80', disposedPrior: '90' })), cell: 'J5' }],
    unverifiable: [first('of nothing known', ash({ disposed: '', disposedPrior: '90' }))],
  },
  'wastes.not-negative': {
    pass: [first('nothing is not less than nothing', ash(flows('0', '0')))],
    fail: [{ ...first('less', ash({ ...flows('8', '-3') })), cell: 'G5', to: '3' }],
    unverifiable: [first('a slip', ash({ generated: slip }))],
  },
  'wastes.producers-whole': {
    pass: [first('12', ash({ producers: '12' }))],
    fail: [{ ...first('12.5', ash({ producers: '12.5' })), cell: 'E5' }],
    unverifiable: [first('a slip', ash({ producers: slip }))],
  },
  'wastes.producers-with-waste': {
    pass: [first('some', ash({ producers: '1', generated: '5' }))],
    fail: [{ ...first('none', ash({ producers: '0', generated: '5' })), cell: 'E5' }],
    unverifiable: [first('a slip', ash({ producers: slip, generated: '5' }))],
  },
  'wastes.producers-given': {
    pass: [first('some', ash({ producers: '1', generated: '5' }))],
    fail: [{ ...first('not said', ash({ producers: '', generated: '5' })), cell: 'E5' }],
    unverifiable: [first('nobody knows how much', ash({ producers: '', generated: slip }))],
  },
  'wastes.waste-with-producers': {
    pass: [first('some', ash({ producers: '1', generated: '5' }))],
    fail: [{ ...first('none', ash({ producers: '3', generated: '0' })), cell: 'F5' }],
    unverifiable: [first('a slip', ash({ producers: '3', generated: slip }))],
  },
  'wastes.generated-given': {
    pass: [first('given', ash(flows('5', '5')))],
    fail: [{ ...first('blank', ash(flows('', '5'))), cell: 'F5' }],
    unverifiable: [first('nobody knows what became of it', ash({ generated: '', utilised: slip }))],
  },
  'wastes.destination-given': {
    pass: [first('given', ash({ disposed: '5', destination: '填埋场' }))],
    fail: [{ ...first('blank', ash({ disposed: '5', destination: '' })), cell: 'M5' }],
    unverifiable: [first('nobody knows how much', ash({ disposed: slip, destination: '' }))],
  },
  'wastes.nothing-discarded': {
    pass: [first('nothing', ash({ discarded: '0' }))],
    fail: [{ ...first('some', ash({ discarded: '2' })), cell: 'L5' }],
    unverifiable: [first('a slip', ash({ discarded: slip }))],
  },
  'wastes.repeated': {
    pass: [first('two wastes', ash({}), slag({}))],
    fail: [{ ...first('one twice', ash(flows('5', '5')), ash(flows('6', '6'))), cell: 'C6' }],
    unverifiable: [nothing],
  },
  'wastes.name-and-code': {
    pass: [first('of one waste', ash({}))],
    fail: [{ ...first('of two', row(null, { code: 'SW03', name: '粉煤灰' }, '粉煤灰')), cell: 'B5' }],
    unverifiable: [first('no code to read', ash({ code: slip }))],
  },
  'wastes.waste-known': {
    pass: [first('of the catalogue', ash({}))],
    fail: [{ ...first('another', row('SW17 废钢铁', { name: '废钢铁' })), cell: 'C5' }],
    unverifiable: [nothing],
  },
  'wastes.code-as-listed': {
    pass: [
      first('the class', ash({ code: 'SW02' })),
      first('a code of the class', ash({ code: '900-001-S02' })),
    ],
    fail: [{ ...first('of another class', ash({ code: 'SW17' })), cell: 'B5' }],
    unverifiable: [first('a slip', ash({ code: slip }))],
  },
  'wastes.category-as-listed': {
    pass: [first('the same', ash({}))],
    fail: [{ ...first('another', ash({ category: '生活垃圾' })), cell: 'A5' }],
    unverifiable: [first('a slip', ash({ category: slip }))],
  },
  'wastes.waste-code': {
    pass: [
      first('a class', ash({ code: 'HW08' })),
      first('eight figures', ash({ code: '900-249-08' })),
      first('not decided', ash({ code: '待定' })),
    ],
    fail: [
      { ...first('given up', ash({ code: 'HW42' })), cell: 'B5' },
      { ...first('never there', ash({ code: 'SW08' })), cell: 'B5' },
      { ...first('no code', ash({ code: 'SW2' })), cell: 'B5' },
    ],
    unverifiable: [first('a slip', ash({ code: slip }))],
  },
  'wastes.category-and-code': {
    pass: [
      first('general', ash({})),
      first('hazardous', row('废酸', { category: '工业危险废物', code: 'HW34' })),
    ],
    fail: [{ ...first('mixed', row('废酸', { category: '工业危险废物', code: 'SW16' })), cell: 'B5' }],
    unverifiable: [first('a slip', ash({ code: slip }))],
  },
  'wastes.scale-before': {
    pass: [{ ...first('as usual', ash(flows('120', '90'))), before: of(ash(flows('100', '80'))) }],
    fail: [
      {
        ...first('in another unit', ash({ generated: '0.0118' })),
        ...{ before: of(ash({ generated: '110' })), cell: 'F5', to: '118' },
      },
      {
        ...first('the point is lost', ash({ generated: '1180' })),
        ...{ before: of(ash({ generated: '110' })), cell: 'F5', to: '118' },
      },
    ],
    unverifiable: [first('no year before', ash(flows('120', '90')))],
  },
  'wastes.generated-changed': {
    pass: [{ ...first('a quarter more', ash({ generated: '125' })), before: of(ash({ generated: '100' })) }],
    fail: [
      { ...first('twice', ash({ generated: '201' })), before: of(ash({ generated: '100' })), cell: 'F5' },
    ],
    unverifiable: [first('no year before', ash({ generated: '125' }))],
  },
  'wastes.prior-within-stock': {
    pass: [{ ...first('less', ash({ utilisedPrior: '5' })), before: of(ash({ stored: '9' })) }],
    fail: [{ ...first('more', ash({ utilisedPrior: '15' })), before: of(ash({ stored: '9' })), cell: 'H5' }],
    unverifiable: [first('no year before', ash({ utilisedPrior: '5' }))],
  },
  'wastes.still-listed': {
    pass: [{ ...first('still there', ash({})), before: of(ash({ generated: '3' })) }],
    fail: [{ ...first('gone', slag({})), before: of(ash({ generated: '3' })), cell: null }],
    unverifiable: [first('no year before', ash({}))],
  },
  'wastes.copied-before': {
    pass: [
      {
        ...first('other numbers', ash(flows('100', '80', '15', '5'))),
        before: of(ash(flows('99', '80', '14', '5'))),
      },
    ],
    fail: [
      {
        ...first('the same', ash(flows('100', '80', '15', '5'))),
        ...{ before: of(ash(flows('100', '80', '15', '5'))), cell: 'F5' },
      },
    ],
    unverifiable: [first('no year before', ash(flows('100', '80', '15', '5')))],
  },
  'wastes.copied-above': {
    pass: [first('other numbers', ash(flows('100', '80', '15', '5')), slag(flows('90', '80', '5', '5')))],
    fail: [
      {
        ...first('the same', ash(flows('100', '80', '15', '5')), slag(flows('100', '80', '15', '5'))),
        cell: 'F6',
      },
    ],
    unverifiable: [nothing],
  },
  'wastes.shifted-row': {
    pass: [
      {
        ...first('as before', ash(flows('100', '80', '20')), slag(flows('1000', '300', '700'))),
        before: of(ash(flows('110', '88', '22')), slag(flows('990', '310', '680'))),
      },
    ],
    fail: [
      {
        ...first('the row below has them', ash(flows('990', '310', '680')), slag(flows('985', '300', '685'))),
        ...{ before: of(ash(flows('110', '88', '22')), slag(flows('1000', '300', '700'))), cell: 'F5' },
      },
    ],
    unverifiable: [first('no year before', ash(flows('100', '80', '20')))],
  },
  'wastes.scale-per-producer': {
    pass: [{ says: 'as elsewhere', now: producers('5', '6', '7', '5', '9') }],
    fail: [{ says: 'a thousandth', now: producers('5000', '6', '7', '5', '9'), cell: 'F5' }],
    unverifiable: [{ says: 'two units only', now: producers('5', '6') }],
  },
  'wastes.utilised-share-usual': {
    pass: [{ says: 'as elsewhere', now: shares('85', '90', '92', '88', '95') }],
    fail: [{ says: 'far less', now: shares('5', '90', '92', '88', '95'), cell: 'G5' }],
    unverifiable: [{ says: 'two units only', now: shares('85', '90') }],
  },
  'wastes.register-within': {
    pass: [
      {
        says: 'small ones are left out',
        now: { donghai: { wastes: [ash({ generated: '100' })], ...register('60', '30') } },
      },
    ],
    fail: [
      {
        says: 'more than all',
        now: { donghai: { wastes: [ash({ generated: '100' })], ...register('60', '70') } },
        cell: 'F5',
      },
    ],
    unverifiable: [first('no register', ash({ generated: '100' }))],
  },
}
